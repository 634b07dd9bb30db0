/** Finds a passage wherever it stands, and puts a mark in its place. */
export type Passage = { isIn(text: string): boolean; replacedIn(text: string, mark: string): string }

/** In the place of a passage where it is not said who took it out, and why: in names, in what is public, and a second time in one text. */
export const gap = '[…]'

// Between two words of a passage may stand what Markdown puts there: other blanks, a new line of a quotation.
const between = '(?:\\s|>)+'

/**
 * The passage as a person gave it: in capitals or not, and with whatever blanks between its words. The same words with Markdown between their letters
 * are another passage, which is asked for by itself.
 */
export function passageOf(given: string): Passage {
  const words = given.normalize('NFC').trim().split(/\s+/)
  const pattern = words.map((word) => RegExp.escape(word)).join(between)
  return {
    isIn: (text) => new RegExp(pattern, 'iu').test(text),
    // A function, because `$&` in a mark would bring the passage back. Said once in a text, or the marks would outgrow it.
    replacedIn(text, mark) {
      let isSaid = false
      return text.replaceAll(new RegExp(pattern, 'giu'), () => {
        const words = isSaid ? gap : mark
        isSaid = true
        return words
      })
    },
  }
}

/** A text without what Markdown would read as more than letters. */
export function plainMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>()#+!|~&:-]/g, '\\$&')
}
