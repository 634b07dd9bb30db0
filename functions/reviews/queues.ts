import type { Actor } from '../../shared/actor.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { underWay } from '../../shared/practiceStates.ts'
import type { Assignment, QueueQuery, Waiting } from '../../shared/reviews.ts'
import type { Deps } from '../deps.ts'
import { mayReadPractice } from '../practices/rules.ts'
import { mostTasks } from '../tasks/task.ts'

const waitingPerPage = 25

/** How many records wait in each state. */
export async function countWaiting(deps: Deps) {
  const counted = underWay.map(async (state) => ({ state, count: await deps.practices.countWaiting(state) }))
  return { counts: await Promise.all(counted) }
}

/** Those that wait in a state, the longest waiting first. */
export async function listWaiting(deps: Deps, actor: Actor, { state, cursor }: QueueQuery): Promise<Page<Waiting>> {
  const list = `practices in ${state} for ${actor.id}`
  const place = cursor ? deps.cursors.read(list, cursor) : undefined
  const after = place && { id: String(place.id), dueSk: String(place.dueSk) }
  const { heads, unread, last } = await deps.practices.waitingIn(state, { after, limit: waitingPerPage })
  if (unread > 0) deps.log('error', 'waiting-unread', { state, unread })
  return {
    items: heads.map(({ steppedAt, ...head }) => ({ ...head, since: steppedAt })),
    ...(last ? { next: deps.cursors.write(list, last) } : {}),
  }
}

/** What I am to review, by the day until when. Of more than a hundred, the most urgent. */
export async function listAssignments(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<Assignment>> {
  const list = `reviews of ${actor.id}`
  const from = cursor ? Number(deps.cursors.read(list, cursor).from) : 0
  const all = (await deps.tasks.tasksOf([actor.id], true)).get(actor.id) ?? []
  const tasks = all.filter(({ kind }) => kind === 'review')
  const shown = tasks.slice(from, from + waitingPerPage)
  const heads = await deps.practices.headsNamed(shown.map(({ practiceId }) => practiceId))
  const items = shown.flatMap(({ practiceId, since, dueOn }) => {
    const head = heads.get(practiceId)
    if (!head || !mayReadPractice(actor, head)) return []
    const { title, language, country } = head
    return [{ practiceId, since, title, language, country, ...(dueOn ? { dueOn } : {}) }]
  })
  const next = from + waitingPerPage
  return {
    items,
    ...(next < Math.min(tasks.length, mostTasks) ? { next: deps.cursors.write(list, { from: next }) } : {}),
  }
}
