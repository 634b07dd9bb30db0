import {
  defaultValueCtx,
  Editor,
  editorViewCtx,
  editorViewOptionsCtx,
  parserCtx,
  remarkStringifyOptionsCtx,
  rootCtx,
  serializerCtx,
} from '@milkdown/kit/core'
import type { Ctx } from '@milkdown/kit/ctx'
import { history } from '@milkdown/kit/plugin/history'
import { commonmark, remarkPreserveEmptyLinePlugin } from '@milkdown/kit/preset/commonmark'
import { gfm } from '@milkdown/kit/preset/gfm'
import { Slice } from '@milkdown/kit/prose/model'
import { Plugin, Selection } from '@milkdown/kit/prose/state'
import type { EditorView } from '@milkdown/kit/prose/view'
import { $prose, replaceAll } from '@milkdown/kit/utils'
import { caretMoved, richBoxes } from '../writingBox.ts'
import { type Active, activeIn } from './active.ts'
import { caretBox } from './caret.ts'
import { type Command, commands, insertLink } from './commands.ts'
import { linkWithMentions } from './mentionLink.ts'

// Loaded when somebody writes and wants it: with everything it needs it is larger than all other pages together.

export type { Active } from './active.ts'
export type { Command } from './commands.ts'

export type RichEditor = {
  run: (command: Command) => void
  link: (href: string) => void
  /** A text that came from elsewhere than the keys: a quote, a draft of another device. */
  setText: (text: string) => void
  focusEnd: () => void
  destroy: () => void
}

type Given = {
  root: HTMLElement
  text: string
  attributes: Record<string, string>
  onText: (text: string) => void
  onActive: (active: Active) => void
}

// A long text is written out as Markdown only when the keys rest for a moment, or the box is left.
const longCharacters = 8_000
const longRestMs = 250

/** An editor over Markdown: what it shows is what is kept, and nothing is kept that nobody has changed. */
export async function createRichEditor({ root, text, attributes, onText, onActive }: Given): Promise<RichEditor> {
  let last = text
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLaying = false
  const tell = (ctx: Ctx, view: EditorView) => {
    clearTimeout(timer)
    timer = undefined
    const now = ctx.get(serializerCtx)(view.state.doc).trimEnd()
    if (now === last) return
    last = now
    onText(now)
  }
  const watch = $prose(
    (ctx) =>
      new Plugin({
        view: () => ({
          update(view, before) {
            onActive(activeIn(view.state))
            if (view.hasFocus()) view.dom.dispatchEvent(new Event(caretMoved, { bubbles: true }))
            if (isLaying || view.state.doc.eq(before.doc)) return
            clearTimeout(timer)
            if (view.state.doc.content.size < longCharacters) tell(ctx, view)
            else timer = setTimeout(() => tell(ctx, view), longRestMs)
          },
        }),
        props: {
          handleDOMEvents: {
            blur: (view) => {
              if (timer) tell(ctx, view)
              return false
            },
            paste: (view, event) => insertPlain(ctx, view, event, event.clipboardData),
            drop: (view, event) => !view.dragging && insertPlain(ctx, view, event, event.dataTransfer),
          },
        },
      }),
  )
  const editor = await Editor.make()
    .config((ctx) => {
      ctx.set(rootCtx, root)
      ctx.set(defaultValueCtx, text)
      ctx.set(editorViewOptionsCtx, { attributes })
      ctx.update(remarkStringifyOptionsCtx, (options) => ({
        ...options,
        bullet: '-',
        rule: '-',
        listItemIndent: 'one',
      }))
    })
    // It would keep empty paragraphs as HTML, which a post does not have.
    .use(commonmark.filter((one) => ![remarkPreserveEmptyLinePlugin].flat().some((other) => other === one)))
    .use(linkWithMentions)
    .use(gfm)
    .use(history)
    .use(watch)
    .create()
  const view = () => editor.ctx.get(editorViewCtx)
  function toEnd(): void {
    view().focus()
    const { tr, doc, schema } = view().state
    // A text with an empty line at its end (a quote that was brought) is gone on with below, not in its last block.
    const isOpen = doc.lastChild?.isTextblock && doc.lastChild.content.size === 0
    const below = /\n\n$/.test(last) && !isOpen && schema.nodes.paragraph?.create()
    if (below) tr.insert(doc.content.size, below)
    isLaying = true
    view().dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
    isLaying = false
  }
  richBoxes.set(view().dom, { ...caretBox(editor.ctx, view()), toEnd })
  return {
    run(command) {
      commands[command](editor.ctx)
      view().focus()
    },
    link(href) {
      insertLink(editor.ctx, href)
      view().focus()
    },
    setText(next) {
      if (next === last) return
      last = next
      isLaying = true
      editor.action(replaceAll(next))
      isLaying = false
    },
    focusEnd: toEnd,
    destroy() {
      if (timer) tell(editor.ctx, view())
      void editor.destroy()
    },
  }
}

// Words alone come in from elsewhere, read as Markdown: HTML of other programs would have to be trusted before it is looked at.
function insertPlain(ctx: Ctx, view: EditorView, event: Event, data: DataTransfer | null): boolean {
  event.preventDefault()
  const text = data?.getData('text/plain').replaceAll(/\r\n?/g, '\n') ?? ''
  if (!text) return true
  const { state } = view
  const isCode = state.selection.$from.parent.type.spec.code === true
  // Open at both ends, so that a few words join the line where they are laid.
  const slice = isCode ? undefined : Slice.maxOpen(ctx.get(parserCtx)(text).content)
  view.dispatch((slice ? state.tr.replaceSelection(slice) : state.tr.insertText(text)).scrollIntoView())
  return true
}
