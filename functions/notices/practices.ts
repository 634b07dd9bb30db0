import type { Actor } from '../../shared/actor.ts'
import { askedAbouts, type PracticeAbout } from '../../shared/noticeKinds.ts'
import { conditionFor } from '../../shared/policy.ts'
import type { PracticeStep } from '../../shared/practiceStates.ts'
import { actorWithoutSession } from '../access/doors.ts'
import { openWindows } from '../alerts/actions.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import { isInstituteIn, mayReadPractice, ownerOf } from '../practices/rules.ts'
import { instituteId, type TaskTold } from '../tasks/task.ts'
import type { PracticeHappening } from './happening.ts'
import { noticeDays } from './noticeRow.ts'
import { withPersonal } from './rules.ts'
import { putAll } from './writing.ts'

/** What whoever keeps a practice hears of, beside what they are to do; it may have been their own doing. */
const toldSteps: Partial<Record<PracticeStep, PracticeAbout>> = {
  return: 'practice-returned',
  decide: 'practice-decided',
  publish: 'practice-published',
  redact: 'practice-redacted',
  withdraw: 'practice-withdrawn',
}

/** What the Institute is to do is not told to those of it who keep the record themselves. */
type Telling = { practiceId: string; about: PracticeAbout; at: string; to: string[]; isOfInstitute?: boolean }

/** Tells those whom it concerns of a good practice: whoever holds its seat now, or is to review it. Done twice it is as once. */
export async function tellOfPractice(deps: Deps, happened: PracticeHappening): Promise<void> {
  if (happened.kind !== 'practice-stepped') return tellOfTask(deps, happened)
  const { practiceId, number } = happened
  const taken = await deps.practices.stepOf(practiceId, number)
  const about = taken && toldSteps[taken.step]
  const head = (await deps.practices.headsNamed([practiceId])).get(practiceId)
  if (!about || !head) return
  const keepers = await peopleOf(deps, ownerOf(head))
  const to = keepers.filter((id) => id !== taken.by?.id)
  await tell(deps, { practiceId, about, at: taken.at, to })
}

/** Of what was done meanwhile nobody is told. */
async function tellOfTask(deps: Deps, { kind, ownerId, task, practiceId, at }: TaskTold): Promise<void> {
  const open = (await deps.tasks.tasksOf([ownerId], true)).get(ownerId) ?? []
  if (!open.some((one) => one.kind === task && one.practiceId === practiceId)) return
  const about = kind === 'task-near' ? 'practice-near' : (`practice-${task}` as const)
  await tell(deps, { practiceId, about, at, to: await peopleOf(deps, ownerId), isOfInstitute: ownerId === instituteId })
}

async function peopleOf(deps: Deps, ownerId: string): Promise<string[]> {
  if (ownerId === instituteId) {
    const here = await deps.roster.everybody(deps.members)
    return here.filter(({ role }) => conditionFor(role, 'practice.assess') === 'always').map(({ id }) => id)
  }
  if (!ownerId.startsWith('seat_')) return [ownerId]
  return (await deps.members.holdersOf([ownerId])).map(({ id }) => id)
}

/** Through the door of the record, each person as they are now. */
async function tell(deps: Deps, { practiceId, about, at, to, isOfInstitute }: Telling): Promise<void> {
  if (minutesAfter(at, noticeDays * 24 * 60) <= deps.clock.now()) return
  const head = (await deps.practices.headsNamed([practiceId])).get(practiceId)
  const found = await Promise.all(to.map((id) => actorWithoutSession(deps, id)))
  const mayBeTold = (actor: Actor) =>
    !!head && mayReadPractice(actor, head) && (!isOfInstitute || isInstituteIn(actor, head))
  const readers = found.flatMap((one) => (one && mayBeTold(one.actor) ? [one.actor.id] : []))
  const alerts = askedAbouts.includes(about) ? await openWindows(deps, readers) : new Map<string, string>()
  await putAll(
    deps,
    readers.map((personId) => {
      const alert = alerts.get(personId)
      return {
        where: { personId, thingId: practiceId, about },
        before: undefined,
        next: (before) => {
          const made = withPersonal(before, { about, number: 1, at }, 0)
          return made && { ...made, ...(alert ? { alert } : {}) }
        },
      }
    }),
  )
}
