import type { Actor } from '../../shared/actor.ts'
import type { DigestSending } from '../../shared/digestRuns.ts'
import { Problem } from '../../shared/problem.ts'
import { recorded } from '../audit/actions.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { beginAnewWrite } from './runStore.ts'
import { pauseWrite, resumeWrite, type SendingState } from './sendingState.ts'

/** Whether digests go out, and how many wait. */
export async function readSending(deps: Deps): Promise<DigestSending> {
  const [state, waiting] = await Promise.all([deps.digests.sending(), deps.digests.dueNow(deps.clock.now())])
  return { ...state, waiting }
}

/** Lets nothing more out until somebody resumes. What paused it already is named by it still. */
export function pauseSending(
  deps: Deps,
  actor: Actor,
  { reason, version }: { reason: string; version: number },
): Promise<DigestSending> {
  return change(deps, version, (before) => {
    if (before.pausedAt) throw conflict(before, version)
    const entry = { act: 'digests-paused', actorId: actor.id, reason, detail: { by: 'coordinator' } } as const
    return { entry, writes: [pauseWrite(before, 'coordinator', deps.clock.now(), reason)] }
  })
}

/** From the next ring of the clock on those that waited go out, each once for all the time that was missed; the breaker counts anew. */
export function resumeSending(deps: Deps, actor: Actor, version: number): Promise<DigestSending> {
  return change(deps, version, (before) => {
    const { pausedBy: by = 'coordinator' } = before
    const entry = { act: 'digests-resumed', actorId: actor.id, detail: { by } } as const
    return before.pausedAt ? { entry, writes: [resumeWrite(before), beginAnewWrite(deps.clock.now())] } : undefined
  })
}

type Act = { entry: Parameters<typeof recorded>[1]; writes: Parameters<typeof recorded>[2] }

/** Whoever acts has seen the state as it stands: not one that another pause has taken the place of. */
async function change(
  deps: Deps,
  version: number,
  act: (before: SendingState) => Act | undefined,
): Promise<DigestSending> {
  await untilDone(async () => {
    const before = await deps.digests.sending()
    if (before.version !== version) throw conflict(before, version)
    const made = act(before)
    const done = !made || (await recorded(deps, made.entry, made.writes)).done
    return done ? { done, result: undefined } : { done: false }
  })
  return readSending(deps)
}

function conflict({ version, ...state }: SendingState, sent: number): Problem {
  const text = JSON.stringify(state)
  return new Problem('edit-conflict', { current: { version, text }, sent: { version: sent, text: '' } })
}
