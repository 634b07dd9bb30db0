import type { MemberMailMessages } from '../es/memberMail.ts'

export const memberMail: MemberMailMessages = {
  greeting: (name) => `Olá, ${name}:`,
  why: 'Você recebe esta mensagem porque seu endereço está registrado no Enlaces, o fórum da Rede de Enlaces Técnicos do IIN. É um aviso sobre sua conta.',
  reminder: {
    subject: 'Seu convite para o Enlaces termina em breve',
    body: (date) =>
      `Seu convite para o Enlaces, o fórum permanente da Rede de Enlaces Técnicos, continua à espera: vale até ${date}.`,
    how: 'Preparar sua forma de entrar leva poucos minutos. Se a data passar, a coordenação pode enviar outro convite.',
    link: 'Abrir o convite',
  },
  seatNamed: {
    subject: (seat) => `Agora você exerce a titularidade “${seat}”`,
    body: (seat, institution) =>
      `A coordenação registrou que você exerce a titularidade “${seat}” (${institution}). O que essa titularidade reuniu até hoje fica a seu cargo.`,
    unexpected: 'Se não for assim, avise a coordenação.',
    link: 'Abrir o Enlaces',
  },
}
