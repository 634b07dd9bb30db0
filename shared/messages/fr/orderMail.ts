import type { OrderMailMessages } from '../es/orderMail.ts'

export const orderMail: OrderMailMessages = {
  greeting: (name: string) => `Bonjour ${name},`,
  subject: 'La coordination vous écrit dans Enlaces',
  body: 'La coordination a fait quelque chose qui concerne votre participation à Enlaces. Vous pouvez y lire quoi et pourquoi, une fois connecté : ce message ne le dit pas, car d’autres peuvent lire votre courriel.',
  answer: 'Vous pouvez y répondre au même endroit.',
  link: 'Lire et répondre',
  answered: {
    subject: 'Quelqu’un a répondu à la coordination',
    body: 'Une personne a répondu à ce que la coordination a fait à son égard. Vous pouvez lire qui, et ce qu’elle dit, dans le registre, une fois connecté.',
    link: 'Lire la réponse',
  },
}
