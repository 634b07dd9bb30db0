import type { DatingMessages } from '../es/dating.ts'

export const dating: DatingMessages = {
  title: 'Change the last day for answering',
  hint: 'The States that have not answered yet will have until this day. Those that were asked will be told.',
  done: 'The last day for answering has been changed.',
  conflict: (date) =>
    `Somebody else has just changed this request. Its last day is now ${date}. If you save, yours will stand.`,
  changed: (name, from, to) => `${name} changed the last day for answering from ${from} to ${to}.`,
}
