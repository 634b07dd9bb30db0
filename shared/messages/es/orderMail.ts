import type { Translated } from '../translated.ts'

export const orderMail = {
  greeting: (name: string) => `Hola, ${name}:`,
  subject: 'La coordinación le escribe en Enlaces',
  body: 'La coordinación hizo algo que se refiere a su participación en Enlaces. Qué hizo y por qué puede leerlo allí, después de entrar: este mensaje no lo dice, porque otras personas pueden leer su correo.',
  answer: 'Allí mismo puede responder.',
  link: 'Leer y responder',
  answered: {
    subject: 'Alguien respondió a la coordinación',
    body: 'Una persona respondió a lo que la coordinación hizo respecto de ella. Quién y qué dice puede leerlo en el registro, después de entrar.',
    link: 'Leer la respuesta',
  },
}
export type OrderMailMessages = Translated<typeof orderMail>
