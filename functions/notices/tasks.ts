import type { Actor } from '../../shared/actor.ts'
import { askedAbouts } from '../../shared/noticeKinds.ts'
import type { MyTasks, PracticeNotice, TaskRow } from '../../shared/notices.ts'
import type { PageQuery } from '../../shared/page.ts'
import type { Deps } from '../deps.ts'
import { isInstituteIn, mayReadPractice, type PracticeHead } from '../practices/rules.ts'
import { byUrgency, instituteId, ownersFor, type Task } from '../tasks/task.ts'
import { ofPractice } from './actions.ts'

const tasksPerPage = 20
const unreadLookedAt = 100
const mostChanged = 5

/** Of my own, of my seat and of the Institute, through the door of each record; and, before all of it, what became of my practices since I looked. */
export async function myTasks(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<MyTasks> {
  const list = `tasks of ${actor.id} in ${actor.seatId}`
  const from = cursor ? Number(deps.cursors.read(list, cursor).from) : 0
  const [tasks, changed] = await Promise.all([tasksOf(deps, actor), cursor ? [] : changesFor(deps, actor)])
  const page = tasks.slice(from, from + tasksPerPage)
  const heads = await deps.practices.headsNamed([
    ...page.map(({ practiceId }) => practiceId),
    ...changed.map(({ thingId }) => thingId),
  ])
  const readable = (id: string) => {
    const head = heads.get(id)
    return head && mayReadPractice(actor, head) ? head : undefined
  }
  const to = from + tasksPerPage
  return {
    items: page.flatMap((task) => rowOf(actor, task, readable(task.practiceId))),
    ...(to < tasks.length ? { next: deps.cursors.write(list, { from: to }) } : {}),
    changed: changed.flatMap((notice): PracticeNotice[] => {
      const head = readable(notice.thingId)
      return head ? ofPractice(head, notice) : []
    }),
  }
}

async function tasksOf(deps: Deps, actor: Actor): Promise<Task[]> {
  return [...(await deps.tasks.tasksOf(ownersFor(actor), true)).values()].flat().toSorted(byUrgency)
}

/** What is to be done stands among the tasks. */
async function changesFor(deps: Deps, { id: personId }: Actor) {
  const { notices } = await deps.notices.notices({ personId, unread: true, limit: unreadLookedAt })
  const changes = notices.filter(({ about }) => about?.startsWith('practice-') && !askedAbouts.includes(about))
  return changes.slice(0, mostChanged)
}

function rowOf(
  actor: Actor,
  { ownerId, kind, practiceId, since, dueOn }: Task,
  head: PracticeHead | undefined,
): TaskRow[] {
  if (!head || (ownerId === instituteId && !isInstituteIn(actor, head))) return []
  const { title, language, country, state } = head
  return [{ kind, practiceId, title, language, country, state, since, ...(dueOn ? { dueOn } : {}) }]
}
