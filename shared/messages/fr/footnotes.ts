import type { FootnoteMessages } from '../es/footnotes.ts'

export const footnotes: FootnoteMessages = {
  heading: 'Notes',
  back: (note) => `Revenir au texte de la note ${note}`,
}
