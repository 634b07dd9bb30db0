import type { ComposingMessages } from '../es/composing.ts'
import { numeral } from '../translated.ts'

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
}
