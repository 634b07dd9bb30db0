import type { WritingBox } from '../composer/writingBox.ts'
import { lineBottom } from './line.ts'
import { linkOf } from './markdown.ts'

/** A text area with Markdown in it. */
export function plainBox(area: HTMLTextAreaElement): WritingBox {
  return {
    element: area,
    before: () => (area.selectionStart === area.selectionEnd ? area.value.slice(0, area.selectionStart) : undefined),
    lineBottom: (place) => lineBottom(area, place),
    putLink(from, link) {
      area.focus()
      area.setRangeText(`${linkOf(link)} `, from, area.selectionStart, 'end')
      // Whoever keeps the text hears of it.
      area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    },
  }
}
