import type { ComposingMessages } from '../es/composing.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const composing: ComposingMessages = {
  quote: {
    whole: 'Quote',
    selection: 'Quote the selection',
    source: (name, number) => `${name}, no. ${n(number)}`,
    done: 'The quote is in your reply.',
  },
  waiting: {
    heading: 'Waiting to be sent',
    count: (value) =>
      plural('en', value, { one: '1 text waits for a line.', other: `${n(value)} texts wait for a line.` }),
    sending: 'Sending…',
    waits: 'Waiting to be sent: it goes out by itself when the line is back. It is kept on this device.',
    sendNow: 'Send now',
    takeBack: 'Edit again',
    discard: 'Discard',
    copy: 'Copy the text',
    copied: 'Text copied.',
    replySent: 'Your reply, which waited for a line, is published.',
    threadSent: (title) => `Your thread “${title}”, which waited for a line, is published.`,
    kept: 'There is no line: your text is kept and will be sent once, when it is back.',
    refused: 'It could not be published. Here is your text.',
    refusedSaid: 'Something you sent could not be published. Your text is kept.',
    tooOld: 'It waited too long and was not sent by itself. See whether it arrived and, if not, send it again.',
  },
  drafts: {
    title: 'My drafts',
    lead: 'What you have begun to write, on any of your devices. Nobody else can see it.',
    empty: 'You have no drafts',
    emptyNote: 'What you write and do not publish will be here for half a year.',
    count: (value) =>
      plural('en', value, { one: 'You have begun 1 text.', other: `You have begun ${n(value)} texts.` }),
    many: 'You have begun more than twenty texts.',
    see: 'See my drafts',
    reply: 'Reply',
    thread: 'New thread',
    edit: (number) => `Changes to no. ${n(number)}`,
    discard: 'Discard',
    discarded: 'Draft discarded.',
    saved: 'Draft saved in your account',
    fromElsewhere: 'There is a newer draft of yours, from another device',
    fromHere: 'There is a newer draft of yours',
    savedAt: 'Saved:',
    useThat: 'Go on with that one',
    keepMine: 'Go on with the one here',
    goOn: 'Go on writing it',
    notNow: 'Begin anew',
  },
  conflict: { differs: 'What differs between the two', both: 'Edit from both' },
  language: { proposed: 'Proposed from what you write: change it if it is another.' },
}
