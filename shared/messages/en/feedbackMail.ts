import type { FeedbackMailMessages } from '../es/feedbackMail.ts'

export const feedbackMail: FeedbackMailMessages = {
  greeting: (name: string) => `Hello ${name},`,
  link: 'Open mail health',
  stopped: {
    subject: 'Some addresses no longer take mail',
    body: 'The mail service reported that one or more addresses of the network return what is sent to them. Enlaces has stopped writing to them, sign-in codes included.',
    todo: 'The mail page shows whose they are and what to do about each. If there are more within this hour, you will get no other message: they will be there.',
  },
  paused: {
    bounce: {
      subject: 'Digests are paused: too many bounces',
      body: 'Too many mails of the last few days were returned, and Enlaces paused the digests by itself, so that the mail service does not stop sending for everybody. Codes and notices still go out.',
      todo: 'Look at the addresses that bounce before you resume the digests.',
    },
    complaint: {
      subject: 'Digests are paused: complaints',
      body: 'More than one person marked mails from Enlaces as unwanted in the last few days, and the digests paused by themselves, so that the mail service does not stop sending for everybody. Codes and notices still go out.',
      todo: 'Before you resume them, talk to those who complained: they are on the mail page.',
    },
  },
}
