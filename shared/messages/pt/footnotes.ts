import type { FootnoteMessages } from '../es/footnotes.ts'

export const footnotes: FootnoteMessages = {
  heading: 'Notas',
  back: (note) => `Voltar ao texto da nota ${note}`,
}
