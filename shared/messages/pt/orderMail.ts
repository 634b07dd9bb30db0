import type { OrderMailMessages } from '../es/orderMail.ts'

export const orderMail: OrderMailMessages = {
  greeting: (name: string) => `Olá, ${name}:`,
  subject: 'A coordenação escreveu-lhe no Enlaces',
  body: 'A coordenação fez algo que se refere à sua participação no Enlaces. O que fez e por quê pode ler ali, depois de entrar: esta mensagem não o diz, porque outras pessoas podem ler os seus e-mails.',
  answer: 'Ali mesmo pode responder.',
  link: 'Ler e responder',
  answered: {
    subject: 'Alguém respondeu à coordenação',
    body: 'Uma pessoa respondeu ao que a coordenação fez a seu respeito. Quem foi e o que diz pode ler no registro, depois de entrar.',
    link: 'Ler a resposta',
  },
}
