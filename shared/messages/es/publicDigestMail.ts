import type { Translated } from '../translated.ts'

/** What the public digest says otherwise than a member's. */
export const publicDigestMail = {
  hello: 'Hola:',
  lead: (date: string) => `Esto es lo que la Red publicó desde el ${date}.`,
  openPublic: 'Abrir el sitio público',
  publicReason: 'Recibe este boletín porque lo pidió, o porque aceptó recibirlo.',
  changePublic: 'Cambiar el idioma o la frecuencia',
}
export type PublicDigestMailMessages = Translated<typeof publicDigestMail>
