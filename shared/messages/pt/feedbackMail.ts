import type { FeedbackMailMessages } from '../es/feedbackMail.ts'

export const feedbackMail: FeedbackMailMessages = {
  greeting: (name: string) => `Olá, ${name}:`,
  link: 'Abrir a saúde do e-mail',
  stopped: {
    subject: 'Há endereços que já não recebem e-mails',
    body: 'O serviço de e-mail avisou que um ou mais endereços da rede devolvem o que lhes é enviado. O Enlaces deixou de lhes escrever, inclusive os códigos para entrar.',
    todo: 'Na página de e-mail verá de quem são e o que fazer com cada um. Se houver mais nesta hora, não receberá outra mensagem: estarão ali.',
  },
  paused: {
    bounce: {
      subject: 'Os boletins ficaram em pausa: devoluções demais',
      body: 'E-mails demais dos últimos dias foram devolvidos, e o Enlaces pôs os boletins em pausa por si só, para que o serviço de e-mail não feche o envio a todos. Os códigos e os avisos continuam saindo.',
      todo: 'Reveja os endereços que devolvem antes de retomar os boletins.',
    },
    complaint: {
      subject: 'Os boletins ficaram em pausa: queixas',
      body: 'Mais de uma pessoa marcou e-mails do Enlaces como indesejados nos últimos dias, e os boletins entraram em pausa por si sós, para que o serviço de e-mail não feche o envio a todos. Os códigos e os avisos continuam saindo.',
      todo: 'Antes de retomá-los, fale com quem se queixou: são as pessoas que figuram na página de e-mail.',
    },
  },
}
