import type { ReadingMessages } from '../es/reading.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const reading: ReadingMessages = {
  jump: {
    title: 'Go to another post',
    first: 'The first one',
    unread: 'The first unread one',
    last: 'The last one',
    number: 'By its number',
    toNumber: 'Go to the number',
    outside: (all) => `Type a number from 1 to ${n(all)}.`,
    day: 'By its date',
    toDay: 'Go to the date',
    noDay: 'Choose a date.',
    since: (number) => `First post since that date: no. ${n(number)}.`,
    nothingSince: 'Nobody has written here since that date. This is the last post.',
  },
  changes: { title: 'What changed from the version before', removed: 'Removed:', added: 'Added:' },
  summary: {
    title: 'What this thread arrived at',
    begin: 'Write what it arrived at',
    edit: 'Update the summary',
    label: 'What this thread arrived at',
    save: 'Save the summary',
    saved: 'The summary has been saved.',
    by: (name) => `Summary by ${name}`,
    versions: 'See its versions',
    historyTitle: 'Versions of the summary',
    hint: 'A few sentences: what was agreed, what is open, and where in the thread it stands. Up to 8 KB.',
  },
  print: {
    back: 'Back to the thread',
    open: 'Version for printing',
    print: 'Print',
    source: (address, moment) => `${address} · Printed: ${moment}`,
    next: (number) => `Print from no. ${n(number)} on`,
  },
  notCopied: (address) => `The browser does not allow copying. The address is ${address}`,
}
