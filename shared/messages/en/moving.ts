import type { MovingMessages } from '../es/moving.ts'

export const moving: MovingMessages = {
  title: 'Move the thread',
  to: 'To which space',
  reason: 'Reason',
  because: (reason) => `Reason: ${reason}`,
  reasonHint: 'Everybody who can read the thread will read it there. Repeat nothing about people or cases.',
  before: 'Now',
  after: 'Afterwards',
  opens: 'All that was written in this thread so far, by everybody, will be visible to the whole network.',
  closes:
    'Whoever does not belong to the new space stops seeing the thread at once, even if they follow it or wrote in it.',
  releases: (states) =>
    `An answer will no longer be asked of the States that will not be able to read the thread: ${states}.`,
  released: (states) => `An answer is no longer asked of the States that cannot read this space: ${states}.`,
  stays:
    'The addresses of the thread and of each post stay the same. Whoever opened it and those who follow it will be told, if they can read the new space.',
  done: 'The thread is in its new space.',
  nowhere: 'There is no other open space to which you can move this thread.',
  conflict: 'The thread changed while you were deciding. Check the details and confirm again.',
  moved: (name, from, to) => {
    if (from && to) return `${name} moved this thread from “${from}” to “${to}”.`
    if (from) return `${name} moved this thread from “${from}”.`
    return to
      ? `${name} moved this thread to “${to}” from another space.`
      : `${name} moved this thread to another space.`
  },
}
