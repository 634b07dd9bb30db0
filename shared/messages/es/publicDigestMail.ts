import type { Translated } from '../translated.ts'

/** What the public digest says otherwise than a member's. */
export const publicDigestMail = {
  hello: 'Hola:',
  lead: (date: string) => `Esto es lo que la Red de Enlaces Técnicos publicó desde el ${date}.`,
  openPublic: 'Abrir el sitio público',
  publicReason:
    'Recibe este boletín de Enlaces, el foro de la Red de Enlaces Técnicos del Instituto Interamericano del Niño, la Niña y Adolescentes (IIN-OEA), porque lo pidió o aceptó recibirlo.',
  changePublic: 'Cambiar el idioma o la frecuencia',
}
export type PublicDigestMailMessages = Translated<typeof publicDigestMail>
