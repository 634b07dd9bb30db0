import type { SubscriberMessages } from '../es/subscribers.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const subscribers: SubscriberMessages = {
  title: 'The public digest',
  lead: 'A short mail with the good practices on children and adolescents in human mobility that the Network publishes. No account is needed.',
  email: 'Your e-mail address',
  emailIs: 'We send you a code to make sure that it is yours.',
  language: 'Language of the digest',
  frequency: 'How often',
  monthly: 'Once a month, on the first Monday',
  weekly: 'Once a week, on Mondays',
  send: 'Send me the code',
  sending: 'Sending…',
  kept: 'We keep your address only to send you the digest. Every digest has a link to leave it with one click, and then the address is deleted. When there is nothing new, nothing comes. To change the language or how often it comes, ask for it here again with the same address.',
  codeTitle: 'Type the code',
  codeSent: (email) => `We sent a code to ${email}. It may take a few minutes and is good for 10.`,
  code: 'Six-digit code from the mail',
  confirm: 'Confirm',
  confirming: 'Checking…',
  otherAddress: 'Use another address',
  again: 'Begin again',
  done: 'Done: you will get the digest',
  doneIs: 'The first one will come when there is something new to tell. You can close this page.',
  list: 'Subscriptions to the public digest',
  listLead: 'Who gets the public digest without having an account. Anybody can ask for it on',
  form: 'the digest’s page',
  findBy: 'Find by exact address',
  find: 'Find',
  nobody: 'Nobody gets the public digest yet',
  nobodyIs:
    'Here will be whoever asks for it on the digest’s page, and whoever you add with a list and the proof of their consent.',
  nobodyThere: (email) => `${email} does not get the public digest`,
  nobodyThereIs: 'Perhaps they left it: then the address was deleted.',
  since: 'Since:',
  byCode: 'Confirmed with a code',
  byList: (name, day) => `Agreed on ${day}, by a list of ${name}`,
  frequencies: { weekly: 'Every week', monthly: 'Every month' },
  end: 'End',
  endTitle: (email) => `End the digest of ${email}?`,
  endIs:
    'They will get no more digests, not even one about to go out, and their address is deleted. They can ask for it again whenever they like.',
  import: 'Add a list',
  importLead:
    'Of those who agreed elsewhere: on a course, on a signed form. Each row says when and how; whoever left the digest does not come back by a list.',
  columnsNote:
    'language: es, en, pt or fr. frequency: weekly or monthly. consented: the day on which they agreed, as 2026-10-01. proof: how they agreed and where that is kept.',
  templateRow: 'ana.perez@example.org;en;monthly;2026-10-01;Sign-up sheet of the October course, folder 12',
  templateFile: 'subscriptions.csv',
  add: (count) => plural('en', count, { one: 'Add 1 person', other: `Add ${n(count)} people` }),
  adding: 'Adding…',
  added: (count) => plural('en', count, { one: '1 person was added.', other: `${n(count)} people were added.` }),
  isAdded: 'Added',
  gets: 'Gets it already',
  toNext: 'See the digest that would go out now',
  next: 'The next public digest',
  nextLead:
    'This is what somebody who has had the last one would get now: with what has been published since it went out. Looking at it sends nothing.',
  nothingSince: (day) => `Nothing has been published since ${day}`,
  ended: 'It has been ended.',
}
