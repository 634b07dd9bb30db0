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
    waits:
      'Quien la ejercía antes pudo dejarle borradores y lo que seguía: al entrar verá la lista y decide qué retoma.',
    unexpected: 'Si no es así, avise a la coordinación.',
    link: 'Abrir Enlaces',
  },
  seatLeft: {
    subject: (seat: string) => `Terminó su período en la titularidad «${seat}»`,
    body: (seat: string, institution: string) =>
      `La coordinación registró que ya no ejerce la titularidad «${seat}» (${institution}). Su cuenta quedó cerrada; lo que escribió sigue en la red, con su nombre.`,
    passes:
      'Las solicitudes y los hilos que abrió desde esa titularidad quedan a cargo de quien la ejerza después. De sus borradores y de lo que seguía pasa solo lo que corresponde; lo demás no lo ve nadie.',
    unexpected: 'Si no es así, avise a la coordinación. Gracias por su trabajo en la red.',
  },
}
export type MemberMailMessages = Translated<typeof memberMail>
