import type { Translated } from '../translated.ts'

export const footnotes = {
  heading: 'Notas',
  back: (note: number) => `Volver al texto de la nota ${note}`,
}
export type FootnoteMessages = Translated<typeof footnotes>
