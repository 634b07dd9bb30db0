import type { FeedbackMailMessages } from '../es/feedbackMail.ts'

export const feedbackMail: FeedbackMailMessages = {
  greeting: (name: string) => `Olá, ${name}:`,
  link: 'Abrir a saúde do correio',
  stopped: {
    subject: 'Há endereços que já não recebem correio',
    body: 'O serviço de correio avisou que um ou mais endereços da rede devolvem o que lhes é enviado. O Enlaces deixou de lhes escrever, inclusive os códigos para entrar.',
    todo: 'Na página do correio verá de quem são e o que fazer com cada um. Se houver mais nesta hora, não receberá outra mensagem: estarão ali.',
  },
  paused: {
    bounce: {
      subject: 'Os boletins ficaram em pausa: devoluções demais',
      body: 'Correios demais dos últimos dias foram devolvidos, e o Enlaces pôs os boletins em pausa por si só, para que o serviço de correio não feche o envio a todos. Os códigos e os avisos continuam saindo.',
      todo: 'Reveja os endereços que devolvem antes de retomar os boletins.',
    },
    complaint: {
      subject: 'Os boletins ficaram em pausa: queixas',
      body: 'Mais de uma pessoa marcou correios do Enlaces como indesejados nos últimos dias, e os boletins entraram em pausa por si sós, para que o serviço de correio não feche o envio a todos. Os códigos e os avisos continuam saindo.',
      todo: 'Antes de retomá-los, fale com quem se queixou: estão na página do correio.',
    },
  },
}
