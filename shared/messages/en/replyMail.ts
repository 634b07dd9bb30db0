import type { ReplyMailMessages } from '../es/replyMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const replyMail: ReplyMailMessages = {
  greeting: (name) => `Hello ${name},`,
  subject: 'Your reply by mail was not posted',
  partly: 'Your reply by mail was posted without some files',
  about: (title) => `You replied by mail to the thread “${title}”.`,
  why: {
    'not-vouched':
      'A mail came to a reply address that is yours, but we cannot be sure that you wrote it: it came from another address, or your mail service does not vouch for it. Nothing was posted. If it was you, write from this very address or on the page; if not, revoke your reply addresses under “Digest by mail”.',
    revoked:
      'The address that you answered no longer works, because you revoked your reply addresses. Nothing was posted. Answer a more recent mail, or write on the page.',
    'not-found': 'There is no thread here that you may read. Nothing was posted.',
    'thread-closed': 'The thread is closed: it takes no more replies. Nothing was posted.',
    'writing-paused': 'Your writing is paused. Under “My account” you can read why and until when. Nothing was posted.',
    forbidden: 'Your role in the network does not allow replying there. Nothing was posted.',
    empty:
      'Nothing was left of your mail to be posted once quoted text and the signature were taken away. Write your reply above the quoted text, or on the page.',
    'too-long':
      'Your reply is too long for one post. Nothing was posted. Divide it, or send the text as an attached file.',
    'too-large': 'Your mail is larger than we accept. Nothing was posted. Large files are better attached on the page.',
    'too-many':
      'Too many replies of yours came in a short time. This one was not posted. Wait a moment and send it again.',
    invalid: 'Your mail could not be read as a reply. Nothing was posted. Write it on the page.',
  },
  leftOut: 'Your reply was posted. These files were left out:',
  file: (name, why) => `“${name}”: ${why}`,
  late: 'It could not be checked in time. Attach it on the page.',
  tooLarge: (count) =>
    plural('en', count, {
      one: '1 file of more than 25 MB: make it smaller or divide it.',
      other: `${n(count)} files of more than 25 MB: make them smaller or divide them.`,
    }),
  tooMany: (count) =>
    plural('en', count, {
      one: '1 more file: a post carries 10 at most.',
      other: `${n(count)} more files: a post carries 10 at most.`,
    }),
  kept: 'Your text is still in the mail that you sent.',
  open: 'Open Enlaces',
}
