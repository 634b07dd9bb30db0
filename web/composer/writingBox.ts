/** A box to write in, as it looks to who offers something to put in where the caret is. Places are counted in what `before` gives. */
export type WritingBox = {
  /** What holds the focus. */
  element: HTMLElement
  /** What stands before the caret; undefined while something is selected, and where nothing is to be offered. */
  before: () => string | undefined
  /** Where the line of this place ends, in the window. */
  lineBottom: (place: number) => number
  /** Puts a link and a space from this place to the caret, as if it had been typed. */
  putLink: (from: number, link: Link) => void
}
export type Link = { text: string; href: string }

type RichBox = WritingBox & { toEnd: () => void }

/** The boxes with formatting, by what holds their focus: their code stays in a file of its own. */
export const richBoxes = new WeakMap<Element, RichBox>()

/** The event of a box with formatting whose text or caret has changed; what browsers tell themselves comes before it knows. */
export const caretMoved = 'caretmoved'
