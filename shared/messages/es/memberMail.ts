import type { Translated } from '../translated.ts'

export const memberMail = {
  greeting: (name: string) => `Hola, ${name}:`,
  /** The line at the end of every mail: who writes, and why to this address. */
  why: 'Recibe este mensaje porque su dirección está registrada en Enlaces, el foro de la Red de Enlaces Técnicos del IIN. Es un aviso sobre su cuenta.',
  reminder: {
    subject: 'Su invitación a Enlaces termina pronto',
    body: (date: string) =>
      `Su invitación a Enlaces, el foro permanente de la Red de Enlaces Técnicos, sigue esperando: vale hasta el ${date}.`,
    how: 'Preparar su forma de entrar lleva pocos minutos. Si se le pasa la fecha, la coordinación puede enviarle otra invitación.',
    link: 'Abrir la invitación',
  },
  seatNamed: {
    subject: (seat: string) => `Ahora usted ejerce la titularidad «${seat}»`,
    body: (seat: string, institution: string) =>
      `La coordinación registró que usted ejerce la titularidad «${seat}» (${institution}). Lo que esa titularidad reunió hasta hoy queda a su cargo.`,
    unexpected: 'Si no es así, avise a la coordinación.',
    link: 'Abrir Enlaces',
  },
}
export type MemberMailMessages = Translated<typeof memberMail>
