import type { EditorState } from '@milkdown/kit/prose/state'

/** What stands around the caret: which buttons are pressed, and whether those of a table are there. */
export type Active = Record<'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'quote' | 'table', boolean>

export function activeIn(state: EditorState): Active {
  const { $from } = state.selection
  const marks = new Set((state.storedMarks ?? $from.marks()).map(({ type }) => type.name))
  const around = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name)
  // Of lists in lists the nearest one counts.
  const list = around.findLast((name) => name === 'bullet_list' || name === 'ordered_list')
  return {
    bold: marks.has('strong'),
    italic: marks.has('emphasis'),
    heading: around.includes('heading'),
    bullets: list === 'bullet_list',
    numbers: list === 'ordered_list',
    quote: around.includes('blockquote'),
    table: around.includes('table'),
  }
}
