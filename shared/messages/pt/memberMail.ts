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
    waits:
      'Quem a exercia antes pode ter deixado rascunhos e o que acompanhava: ao entrar, você verá a lista e decide o que retomar.',
    unexpected: 'Se não for assim, avise a coordenação.',
    link: 'Abrir o Enlaces',
  },
  seatLeft: {
    subject: (seat: string) => `Terminou o seu período na titularidade “${seat}”`,
    body: (seat: string, institution: string) =>
      `A coordenação registrou que você já não exerce a titularidade “${seat}” (${institution}). Sua conta foi encerrada; o que escreveu continua na rede, com o seu nome.`,
    passes:
      'As solicitações e os tópicos que abriu nessa titularidade ficam a cargo de quem a exercer depois. Dos seus rascunhos e do que acompanhava passa apenas o que cabe à titularidade; o resto ninguém vê.',
    unexpected: 'Se não for assim, avise a coordenação. Obrigado pelo seu trabalho na rede.',
  },
}
