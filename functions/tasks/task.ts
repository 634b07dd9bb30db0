import * as z from 'zod'
import type { Actor } from '../../shared/actor.ts'
import { type TaskKind, taskKinds } from '../../shared/noticeKinds.ts'
import { conditionFor } from '../../shared/policy.ts'
import { minutesAfter } from '../platform/clock.ts'
import { outboxWrite } from '../platform/outbox.ts'
import type { Item, Key } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'

/** Who is to do it: a seat, whoever holds it; a person; or the Institute, whoever acts for it. */
type TaskOwner = { ownerId: string }
export const instituteId = 'institute'
export type TaskName = TaskOwner & { kind: TaskKind; practiceId: string }
/** `since` is an instant; `dueOn` the last day on which it is in time, in the zone of whoever does it. */
export type Task = TaskName & { since: string; dueOn?: string | undefined }

/** Of more open tasks of one owner than these, the most urgent are told. */
export const mostTasks = 100

/**
 * All that an owner is to do stands in one item, an attribute for each task, so that what some fifty seats and people are to do is read by one
 * request. A task takes a hundred bytes, and each was given by somebody who wrote a question, named a reviewer or published: an item stays far
 * below its limit.
 */
export const tasksKey = (ownerId: string): Key => ({ pk: `tasks#${ownerId}`, sk: 'tasks' })

/** Whose tasks are somebody's to do: their own, their seat's, and the Institute's where they act for it. */
export function ownersFor({ id, seatId, role }: Pick<Actor, 'id' | 'seatId' | 'role'>): string[] {
  const isOfInstitute = conditionFor(role, 'practice.assess') === 'always'
  return [id, ...(seatId ? [seatId] : []), ...(isOfInstitute ? [instituteId] : [])]
}

/** Tasks that come to be, and tasks that are done with, in the transaction of their cause: once and again alike. */
export type TaskChange = { begun?: Omit<Task, 'since'>[]; done?: TaskName[]; now: string }

/**
 * One write for each owner, for a transaction takes no two of one item: hand over at once all that a step changes. Whoever is to do what is
 * begun is told of it, and where it has a day, reminded of that.
 */
export function taskWrites({ begun = [], done = [], now }: TaskChange): Write[] {
  const isBegunAgain = (name: TaskName) =>
    begun.some((one) => one.ownerId === name.ownerId && attributeOf(one) === attributeOf(name))
  return [
    ...listWrites({ begun, done, now }),
    ...begun.flatMap((task) => [toldWrite('task-begun', task, now), ...reminderWrites(task, now)]),
    ...done.filter((name) => !isBegunAgain(name)).map((name): Write => ({ kind: 'delete', key: reminderKey(name) })),
  ]
}

function listWrites({ begun = [], done = [], now }: TaskChange): Write[] {
  const changes = [
    ...done.map((name) => ({ ...name, since: undefined, dueOn: undefined })),
    ...begun.map((task) => ({ ...task, since: now })),
  ]
  return [...Map.groupBy(changes, ({ ownerId }) => ownerId)].map(([ownerId, own]) => {
    // What is done with and begun in one is begun.
    const last = [...new Map(own.map((one) => [attributeOf(one), one])).values()]
    const names = last.map((one, at) => [`#task${at}`, attributeOf(one)])
    const values = last.flatMap(({ since, dueOn }, at) => (since ? [[`:task${at}`, { since, dueOn }]] : []))
    const set = last.flatMap(({ since }, at) => (since ? [`#task${at} = :task${at}`] : []))
    const remove = last.flatMap(({ since }, at) => (since ? [] : [`#task${at}`]))
    const update = [
      ...(set.length > 0 ? [`SET ${set.join(', ')}`] : []),
      ...(remove.length > 0 ? [`REMOVE ${remove.join(', ')}`] : []),
    ].join(' ')
    return {
      ...{ kind: 'update', key: tasksKey(ownerId), update, names: Object.fromEntries(names) },
      ...(values.length > 0 ? { values: Object.fromEntries(values) } : {}),
    }
  })
}

function attributeOf({ kind, practiceId }: Pick<TaskName, 'kind' | 'practiceId'>): string {
  return `${kind}#${practiceId}`
}

const TaskAttribute = z.object({ since: z.iso.datetime(), dueOn: z.iso.date().optional() })

/** What an owner is to do, the most urgent first: what has a day, by its day, and then what has waited longest. */
export function tasksFrom({ pk, sk: _, ...attributes }: Item): Task[] {
  const ownerId = String(pk).slice('tasks#'.length)
  return Object.entries(attributes)
    .flatMap(([name, attribute]): Task[] => {
      const [word, practiceId = ''] = name.split('#')
      const kind = taskKinds.find((one) => one === word)
      return kind ? [{ ownerId, kind, practiceId, ...TaskAttribute.parse(attribute) }] : []
    })
    .toSorted(byUrgency)
    .slice(0, mostTasks)
}

const never = '9999-12-31'

export function byUrgency(a: Task, b: Task): number {
  const [one, other] = [a, b].map(({ dueOn = never, since, practiceId }) => `${dueOn}#${since}#${practiceId}`)
  return (one ?? '') < (other ?? '') ? -1 : 1
}

/** Word of a task, for those who tell people of it: whose, what, about which practice, and when. */
export const TaskTold = z.object({
  kind: z.enum(['task-begun', 'task-near']),
  ownerId: z.string(),
  task: z.enum(taskKinds),
  practiceId: z.string(),
  at: z.iso.datetime(),
})
export type TaskTold = z.infer<typeof TaskTold>

export function toldWrite(kind: TaskTold['kind'], { ownerId, kind: task, practiceId }: TaskName, at: string): Write {
  const id = `outbox_${kind}-${ownerId}-${task}-${practiceId}-${at}`
  const message: TaskTold = { kind, ownerId, task, practiceId, at }
  return outboxWrite({ id, queue: 'notices', message }, at)
}

export const dueTasks = 'tasks'
const daysAhead = [7, 0]

/** When somebody is reminded of a day: a week before it and on it, when it is morning in the Americas. */
export function nextReminder(dueOn: string, after: string): string | undefined {
  const morning = `${dueOn}T12:00:00.000Z`
  return daysAhead.map((days) => minutesAfter(morning, -days * 24 * 60)).find((instant) => instant > after)
}

export function reminderKey({ ownerId, kind, practiceId }: TaskName): Key {
  return { pk: tasksKey(ownerId).pk, sk: `reminder#${kind}#${practiceId}` }
}

function reminderWrites({ dueOn, ...name }: Omit<Task, 'since'>, now: string): Write[] {
  const at = dueOn && nextReminder(dueOn, now)
  return at ? [{ kind: 'put', item: { ...reminderKey(name), ...name, dueOn, ...whenDue(name, at) } }] : []
}

export function whenDue({ ownerId, kind, practiceId }: TaskName, at: string) {
  return { duePk: dueTasks, dueSk: `${at}#${ownerId}#${kind}#${practiceId}` }
}
