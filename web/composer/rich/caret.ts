import type { Ctx } from '@milkdown/kit/ctx'
import { linkSchema } from '@milkdown/kit/preset/commonmark'
import type { Node } from '@milkdown/kit/prose/model'
import type { EditorView } from '@milkdown/kit/prose/view'
import type { WritingBox } from '../writingBox.ts'

/** The editor for who completes what is being written: places are those of the block in which the caret stands. */
export function caretBox(ctx: Ctx, view: EditorView): WritingBox {
  const start = () => view.state.selection.$from.start()
  return {
    element: view.dom,
    before() {
      const { $from, empty } = view.state.selection
      if (!empty || !$from.parent.inlineContent || $from.parent.type.spec.code) return undefined
      let text = ''
      $from.parent.cut(0, $from.parentOffset).forEach((node) => {
        text += asTyped(node)
      })
      return text
    },
    lineBottom: (place) => view.coordsAtPos(start() + place).bottom,
    putLink(from, { text, href }) {
      const { schema, selection, storedMarks, tr } = view.state
      const link = schema.text(text, [linkSchema.type(ctx).create({ href })])
      tr.replaceWith(start() + from, selection.from, [link, schema.text(' ')])
      // Who writes in bold goes on in bold; the name itself stays plain.
      tr.setStoredMarks(storedMarks ?? selection.$from.marks())
      view.dispatch(tr.scrollIntoView())
      view.focus()
    },
  }
}

const other = '\uFFFC'

// One character for each place. What stands in a link or in code already is nothing that somebody asks for.
function asTyped({ type, text, marks, nodeSize }: Node): string {
  if (type.name === 'hardbreak') return '\n'
  const isOpen = text && !marks.some((mark) => mark.type.name === 'link' || mark.type.spec.code)
  return isOpen ? text : other.repeat(nodeSize)
}
