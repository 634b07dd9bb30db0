import type { OrderMailMessages } from '../es/orderMail.ts'

export const orderMail: OrderMailMessages = {
  greeting: (name: string) => `Bonjour, ${name} :`,
  subject: 'La coordination vous écrit dans Enlaces',
  body: 'La coordination a fait quelque chose qui concerne votre participation à Enlaces. Vous pouvez y lire quoi et pourquoi, une fois connecté : ce message ne le dit pas, car d’autres peuvent lire votre courrier.',
  answer: 'Vous pouvez y répondre au même endroit.',
  link: 'Lire et répondre',
}
