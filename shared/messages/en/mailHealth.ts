import type { MailHealthMessages } from '../es/mailHealth.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const mailHealth: MailHealthMessages = {
  title: 'Mail health',
  lead: 'What became of the mails that Enlaces sends, and what to do when one does not arrive.',
  sent: 'What went out',
  sentIn: (count: number) =>
    plural('en', count, { one: '1 mail in the last 14 days.', other: `${n(count)} mails in the last 14 days.` }),
  chart: 'Mails sent each day; the numbers are in the table.',
  sentTodo:
    'Nearly everything should show as delivered. If nothing went out on a day when digests were due, see whether they are paused.',
  nothingSent: 'No mail has gone out yet',
  nothingSentIs: 'As soon as the first one does, this shows day by day how many were sent, arrived or bounced.',
  byDay: 'The numbers of each day',
  byKind: 'By kind of mail, in the last 7 days',
  utc: 'Days are those of universal time (UTC).',
  day: 'Day',
  kind: 'Kind',
  fates: {
    sent: 'Sent',
    delivered: 'Delivered',
    bounced: 'Bounced for good',
    softBounced: 'Bounced for now',
    complained: 'Complaints',
    rejected: 'Rejected',
  },
  kinds: {
    digest: 'Digests',
    code: 'Sign-in codes',
    letter: 'Notices and invitations',
    subscription: 'Codes of the public digest',
  },
  waiting: 'What is waiting',
  queues: { 'urgent-mail': 'Sign-in codes', 'bulk-mail': 'Digests, notices and invitations' },
  queue: 'Queue',
  toSend: 'To be sent',
  inHand: 'On the way or to be tried again',
  givenUp: 'Could not be sent',
  waitingTodo:
    'These numbers are approximate. Mails wait while digests go out; if the number does not fall within an hour, tell whoever keeps the system running.',
  givenUpTodo:
    'Some mails could not be sent after many tries. Tell whoever keeps the system running: they can find out why and put them back in the queue.',
  noAnswer: 'The queue does not answer',
  noAnswerTodo: 'How many mails wait cannot be told at the moment. Look again in a few minutes.',
  bounces: 'Bounces',
  complaints: 'Complaints',
  rate: (share: string, limit: string) =>
    `${share} of the mails of the last 7 days. At ${limit} the digests pause by themselves.`,
  few: (count: number) =>
    `If fewer than ${n(count)} mails went out, this is reckoned as if there had been ${n(count)}, so that a single case does not stop the digests.`,
  since: (day: string) => `Counted from the last pause on, ${day}.`,
  levels: { fine: 'Fine', near: 'Near the limit', over: 'At the limit or above' },
  bouncesTodo: {
    fine: 'Nothing to do but look at the stopped addresses below.',
    near: 'Look at the addresses that bounce, below, before the next digest: they tend to be mistyped, or to belong to people who left their post.',
    over: 'Look at the addresses that bounce, below, and correct them with each person; resume the digests when you have done so.',
  },
  complaintsTodo: {
    fine: 'Nothing to do.',
    near: 'Somebody marked a mail as unwanted. Talk to that person some other way: a monthly digest, or none, may suit them better.',
    over: 'Several people marked mails as unwanted. Talk to them some other way before you resume the digests.',
  },
  stops: 'Stopped addresses',
  stopsLead:
    'Enlaces does not write to these addresses, or sends them neither the digest nor notices at once. The person is still in the network and can sign in with a passkey.',
  noStops: 'No address is stopped',
  noStopsIs: 'When an address returns mail, or somebody marks it as unwanted, it will be listed here with what to do.',
  nobody: 'An address that is nobody’s in the network any more',
  typed: 'An address typed into the form of the public digest',
  bounceIs: 'Gets no mail at all',
  complaintIs: 'No digest or notices at once',
  bounced: {
    digest: 'A digest bounced.',
    code: 'A sign-in code bounced.',
    letter: 'A notice or an invitation bounced.',
    subscription: 'A code of the public digest bounced.',
  },
  complained: {
    digest: 'Marked a digest as unwanted.',
    code: 'Marked a sign-in code as unwanted.',
    letter: 'Marked a notice or an invitation as unwanted.',
    subscription: 'Marked a code of the public digest as unwanted.',
  },
  bounceTodo:
    'Check the address with the person some other way. If it is right and the mailbox works, let mail through again; if it is mistyped, invite the person with the right address.',
  complaintTodo:
    'Codes and letters of the coordination still arrive. Only the person can choose the digest or notices at once again.',
  release: 'Let mail through again',
  releaseIs: 'The next mail goes out to this address again. If it bounces once more, it is stopped once more.',
  reason: 'Reason',
  reasonHint: 'It stays in the trail. Do not write the address.',
  released: 'Mail goes out to that address again. It is in the trail.',
}
