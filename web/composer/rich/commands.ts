import { commandsCtx, editorViewCtx } from '@milkdown/kit/core'
import type { Ctx } from '@milkdown/kit/ctx'
import {
  liftListItemCommand,
  linkSchema,
  toggleEmphasisCommand,
  toggleStrongCommand,
  turnIntoTextCommand,
  wrapInBlockquoteCommand,
  wrapInBulletListCommand,
  wrapInHeadingCommand,
  wrapInOrderedListCommand,
} from '@milkdown/kit/preset/commonmark'
import {
  addColAfterCommand,
  addRowAfterCommand,
  footnoteDefinitionSchema,
  footnoteReferenceSchema,
  insertTableCommand,
} from '@milkdown/kit/preset/gfm'
import { lift } from '@milkdown/kit/prose/commands'
import { TextSelection } from '@milkdown/kit/prose/state'
import { deleteColumn, deleteRow, deleteTable } from '@milkdown/kit/prose/tables'
import { activeIn } from './active.ts'

const call = (ctx: Ctx) => ctx.get(commandsCtx)
const viewOf = (ctx: Ctx) => ctx.get(editorViewCtx)

/** What the buttons of the toolbar do. */
export const commands = {
  bold: (ctx: Ctx) => call(ctx).call(toggleStrongCommand.key),
  italic: (ctx: Ctx) => call(ctx).call(toggleEmphasisCommand.key),
  // The renderer puts the headings of a post below those of the page.
  heading: (ctx: Ctx) =>
    now(ctx).heading ? call(ctx).call(turnIntoTextCommand.key) : call(ctx).call(wrapInHeadingCommand.key, 1),
  bullets: (ctx: Ctx) =>
    now(ctx).bullets ? call(ctx).call(liftListItemCommand.key) : call(ctx).call(wrapInBulletListCommand.key),
  numbers: (ctx: Ctx) =>
    now(ctx).numbers ? call(ctx).call(liftListItemCommand.key) : call(ctx).call(wrapInOrderedListCommand.key),
  quote: (ctx: Ctx) =>
    now(ctx).quote ? lift(viewOf(ctx).state, viewOf(ctx).dispatch) : call(ctx).call(wrapInBlockquoteCommand.key),
  table: (ctx: Ctx) => call(ctx).call(insertTableCommand.key, { row: 3, col: 2 }),
  footnote: addFootnote,
  addRow: (ctx: Ctx) => call(ctx).call(addRowAfterCommand.key),
  addColumn: (ctx: Ctx) => call(ctx).call(addColAfterCommand.key),
  deleteRow: (ctx: Ctx) => deleteRow(viewOf(ctx).state, viewOf(ctx).dispatch),
  deleteColumn: (ctx: Ctx) => deleteColumn(viewOf(ctx).state, viewOf(ctx).dispatch),
  deleteTable: (ctx: Ctx) => deleteTable(viewOf(ctx).state, viewOf(ctx).dispatch),
}
export type Command = keyof typeof commands

function now(ctx: Ctx) {
  return activeIn(viewOf(ctx).state)
}

/** Over what is selected; where nothing is, the address itself is the text. */
export function insertLink(ctx: Ctx, href: string): void {
  const view = viewOf(ctx)
  const { state } = view
  const { from, to, empty } = state.selection
  const link = linkSchema.type(ctx).create({ href })
  const transaction = empty
    ? state.tr.replaceSelectionWith(state.schema.text(href, [link]), false)
    : state.tr.addMark(from, to, link)
  view.dispatch(transaction.removeStoredMark(link.type).scrollIntoView())
}

// The sign where the caret is, the note at the end of the text, and the caret in it.
function addFootnote(ctx: Ctx): void {
  const view = viewOf(ctx)
  const { state } = view
  const taken = labelsIn(ctx)
  let next = 1
  while (taken.has(String(next))) next += 1
  const label = String(next)
  const { tr } = state
  tr.replaceSelectionWith(footnoteReferenceSchema.type(ctx).create({ label }), false)
  const paragraph = state.schema.nodes.paragraph?.create()
  if (!paragraph) return
  tr.insert(tr.doc.content.size, footnoteDefinitionSchema.type(ctx).create({ label }, paragraph))
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.doc.content.size), -1))
  view.dispatch(tr.scrollIntoView())
}

function labelsIn(ctx: Ctx): Set<string> {
  const labels = new Set<string>()
  viewOf(ctx).state.doc.descendants((node) => {
    if (node.type.name.startsWith('footnote_')) labels.add(String(node.attrs.label))
  })
  return labels
}
