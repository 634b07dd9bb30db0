import type { AlertMailMessages } from '../es/alertMail.ts'

export const alertMail: AlertMailMessages = {
  lead: 'Isto lhe pedem na rede, e você ainda não leu:',
  heading: 'Espera por você',
  answer: {
    network:
      'Você pode responder a este e-mail: o que escrever é publicado no tópico, com seu nome, à vista de toda a rede.',
    members:
      'Você pode responder a este e-mail: o que escrever é publicado no tópico, com seu nome, à vista de quem participa desse espaço.',
  },
  reason:
    'Você recebe este aviso do Enlaces porque escolheu que o avisemos na hora do que lhe pedem, ou não escolheu outra coisa.',
  change: 'Mudar o que chega',
  stop: 'Não receber mais',
}
