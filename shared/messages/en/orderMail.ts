import type { OrderMailMessages } from '../es/orderMail.ts'

export const orderMail: OrderMailMessages = {
  greeting: (name: string) => `Hello ${name},`,
  subject: 'The coordination has written to you in Enlaces',
  body: 'The coordination did something that concerns your participation in Enlaces. You can read what and why there, after signing in: this message does not say it, because others may read your mail.',
  answer: 'You can answer in the same place.',
  link: 'Read and answer',
  answered: {
    subject: 'Somebody answered the coordination',
    body: 'A person answered what the coordination did about them. You can read who it was and what they say in the audit trail, after signing in.',
    link: 'Read the answer',
  },
}
