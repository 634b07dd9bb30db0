import { recordItem } from '../../functions/practices/items.ts'
import type { Standing } from '../../shared/practiceStandings.ts'
import type { PracticeOutcome, PracticeState } from '../../shared/practiceStates.ts'
import type { Practice, PracticeEdit } from '../../shared/practices.ts'
import { send, told } from './forum.ts'
import { type SignedIn, signedInAs } from './people.ts'
import { begun, edit, fullFacts, fullTexts, read } from './practices.ts'
import type { World } from './world.ts'

/** A record in which nothing is missing, of somebody's seat. */
export async function complete(
  world: World,
  who: SignedIn,
  { facts, texts, language }: PracticeEdit = {},
): Promise<Practice> {
  const { id } = await begun(world, who, language ? { language } : {})
  const { focalPoints: _, country: __, ...others } = fullFacts
  const focalPoints = who.person.seatId ? [who.person.seatId] : []
  await told(edit(world, who, id, { facts: { ...others, focalPoints, ...facts }, texts: { ...fullTexts, ...texts } }))
  return read(world, who, id)
}

/** Puts a record where its way would have brought it, for tests of what comes after. */
export async function putAt(
  world: Pick<World, 'table'> & { deps: Pick<World['deps'], 'practices'> },
  id: string,
  state: PracticeState,
  outcome?: PracticeOutcome,
): Promise<void> {
  const { record } = (await world.deps.practices.practice(id)) ?? {}
  if (!record) throw new Error(`There is no practice ${id}.`)
  const item = recordItem({ ...record, state, steps: record.steps + 1, ...(outcome ? { outcome } : {}) })
  await world.table.transact([{ kind: 'put', item }])
}

/** A complete record that an editor has published. */
export async function published(
  world: World,
  who: SignedIn,
  { outcome = 'promising', editor, ...more }: PracticeEdit & { outcome?: PracticeOutcome; editor?: SignedIn } = {},
): Promise<Practice> {
  const { id } = await complete(world, who, more)
  await putAt(world, id, 'decided', outcome)
  await told<Standing>(stepped(world, editor ?? (await signedInAs(world, { role: 'editor' })), `/publications/${id}`))
  return read(world, who, id)
}

/** A step of a record, by its address. */
export function stepped(
  world: World,
  who: SignedIn | undefined,
  path: string,
  { body, method = 'PUT', version }: { body?: object; method?: string; version?: number } = {},
): Promise<Response> {
  const headers = version ? { 'if-match': `"${version}"` } : {}
  return Promise.resolve(send(world, who, path, { method, headers, ...(body ? { body } : {}) }))
}
