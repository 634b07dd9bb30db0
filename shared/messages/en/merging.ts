import type { MergingMessages } from '../es/merging.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)
const posts = (count: number) => plural('en', count, { one: '1 post', other: `${n(count)} posts` })

export const merging: MergingMessages = {
  merge: 'Merge with another thread',
  split: 'Split posts off',
  target: 'With which thread',
  targetOfSome: 'To which thread',
  targetHint: 'Type words of its title or paste the thread’s address. It has to be in this same space.',
  options: 'Threads of this space',
  none: 'No other open thread of this space fits.',
  choose: 'Choose a thread from the list.',
  reason: 'Reason',
  reasonHint: 'Everybody who can read both threads will read it there. Repeat nothing about people or cases.',
  because: (reason) => `Reason: ${reason}`,
  what: (count, title) =>
    plural('en', count, {
      one: `1 post will go to the end of “${title}”, with its author and date.`,
      other: `${n(count)} posts will go to the end of “${title}”, in their order, with their authors and dates.`,
    }),
  whatNew: (count) =>
    plural('en', count, {
      one: '1 post will go to a new thread of this space, with its author and date.',
      other: `${n(count)} posts will go to a new thread of this space, in their order, with their authors and dates.`,
    }),
  who: 'Whoever can read them today will be able to read them:',
  signpost:
    'This thread will be closed for good and show the way: its address and that of each post will lead to where they are.',
  leads: 'The address of each post will lead to where it is. The others keep their numbers.',
  told: 'Whoever wrote them and those who follow this thread will be told. It cannot be undone in one step.',
  busy: 'Taking them there…',
  merged: 'The threads are merged.',
  splitDone: 'The posts are in their new place.',
  conflict: 'The thread changed while you were deciding. Check the details and confirm again.',
  notYours: 'Merging and splitting threads is for editors and coordinators.',
  cannotMerge: 'This thread cannot be merged: it is closed, has a marked answer, or is a request or an announcement.',
  cannotSplit:
    'Nothing can be split off this thread: it is closed, has a single post, or is a request or an announcement.',
  which: 'Which posts',
  whichHint: 'The first one stays with the thread, and the marked answer with its question.',
  item: (number, name) => `No. ${n(number)} · ${name}`,
  toTheEnd: 'From here to the end',
  toTheEndOf: (number) => `From here to the end: from no. ${n(number)} on`,
  selected: (count) => plural('en', count, { one: '1 post chosen', other: `${n(count)} posts chosen` }),
  nothing: 'You have chosen none yet.',
  tooMany: (limit) => `At most ${n(limit)} can be split off at once.`,
  clear: 'Choose none',
  where: 'Where to',
  whereNew: 'To a new thread',
  whereOther: 'To a thread that exists already',
  title: 'Title of the new thread',
  came: (name, count, title) =>
    title ? `${name} brought ${posts(count)} from “${title}”.` : `${name} brought ${posts(count)} from another thread.`,
  cameAll: (name, count, title) =>
    title
      ? `${name} merged “${title}” into this thread: ${posts(count)}.`
      : `${name} merged another thread into this one: ${posts(count)}.`,
  went: (name, count, title) =>
    title ? `${name} took ${posts(count)} to “${title}”.` : `${name} took ${posts(count)} to another thread.`,
  gone: (count, title) =>
    plural('en', count, { one: `1 post went to “${title}”`, other: `${n(count)} posts went to “${title}”` }),
  goneElsewhere: (count) =>
    plural('en', count, { one: '1 post went to another thread.', other: `${n(count)} posts went to another thread.` }),
  mergedInto: (title) => `This thread was merged into “${title}”. All that was written is there.`,
  mergedElsewhere: 'This thread was merged into another one.',
  go: 'Go to that thread',
  see: (title) => `See “${title}”`,
  led: 'The address led to a thread that was merged into this one, or from which this was split off.',
}
