import type { FootnoteMessages } from '../es/footnotes.ts'

export const footnotes: FootnoteMessages = {
  heading: 'Notes',
  back: (note) => `Back to the text of note ${note}`,
}
