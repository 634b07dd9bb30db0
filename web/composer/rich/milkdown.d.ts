// What we use of Milkdown 7.22. Its own types leave out the endings of files, which Node's way of resolving does not take.

declare module '@milkdown/kit/ctx' {
  /** The name of something that the editor keeps, with its type. */
  export type Named<Value> = { id: symbol; value?: Value }
  export type Ctx = {
    get<Value>(name: Named<Value>): Value
    set<Value>(name: Named<Value>, value: Value): void
    update<Value>(name: Named<Value>, change: (value: Value) => Value): void
  }
  export type MilkdownPlugin = (ctx: Ctx) => unknown
}

declare module '@milkdown/kit/core' {
  import type { Ctx, MilkdownPlugin, Named } from '@milkdown/kit/ctx'
  import type { Node } from '@milkdown/kit/prose/model'
  import type { EditorView } from '@milkdown/kit/prose/view'

  export class Editor {
    static make(): Editor
    readonly ctx: Ctx
    config(set: (ctx: Ctx) => void): Editor
    use(plugins: MilkdownPlugin | readonly MilkdownPlugin[]): Editor
    create(): Promise<Editor>
    destroy(): Promise<Editor>
    action<Result>(act: (ctx: Ctx) => Result): Result
  }
  export type CommandName<Payload> = { payload?: Payload; id: symbol }
  export const commandsCtx: Named<{ call<Payload>(name: CommandName<Payload>, payload?: Payload): boolean }>
  export const defaultValueCtx: Named<string>
  export const editorViewCtx: Named<EditorView>
  export const editorViewOptionsCtx: Named<{ attributes?: Record<string, string> }>
  export const parserCtx: Named<(markdown: string) => Node>
  export const remarkStringifyOptionsCtx: Named<{ bullet?: string; rule?: string; listItemIndent?: string }>
  export const rootCtx: Named<HTMLElement>
  export const serializerCtx: Named<(doc: Node) => string>
}

declare module '@milkdown/kit/plugin/history' {
  import type { MilkdownPlugin } from '@milkdown/kit/ctx'
  export const history: MilkdownPlugin[]
}

declare module '@milkdown/kit/preset/commonmark' {
  import type { CommandName } from '@milkdown/kit/core'
  import type { Ctx, MilkdownPlugin } from '@milkdown/kit/ctx'
  import type { MarkSpec, MarkType } from '@milkdown/kit/prose/model'

  type Command<Payload = undefined> = { key: CommandName<Payload> }
  export const commonmark: MilkdownPlugin[]
  export const remarkPreserveEmptyLinePlugin: MilkdownPlugin[]
  type MakeSpec = (ctx: Ctx) => MarkSpec
  export const linkSchema: {
    type(ctx: Ctx): MarkType
    extendSchema(change: (before: MakeSpec) => MakeSpec): MilkdownPlugin[]
  }
  export const liftListItemCommand: Command
  export const toggleEmphasisCommand: Command
  export const toggleStrongCommand: Command
  export const turnIntoTextCommand: Command
  export const wrapInBlockquoteCommand: Command
  export const wrapInBulletListCommand: Command
  export const wrapInHeadingCommand: Command<number>
  export const wrapInOrderedListCommand: Command
}

declare module '@milkdown/kit/preset/gfm' {
  import type { CommandName } from '@milkdown/kit/core'
  import type { Ctx, MilkdownPlugin } from '@milkdown/kit/ctx'
  import type { NodeType } from '@milkdown/kit/prose/model'
  export const gfm: MilkdownPlugin[]
  export const footnoteDefinitionSchema: { type(ctx: Ctx): NodeType }
  export const footnoteReferenceSchema: { type(ctx: Ctx): NodeType }
  export const addColAfterCommand: { key: CommandName<undefined> }
  export const addRowAfterCommand: { key: CommandName<undefined> }
  export const insertTableCommand: { key: CommandName<{ row: number; col: number }> }
}

declare module '@milkdown/kit/utils' {
  import type { Ctx, MilkdownPlugin } from '@milkdown/kit/ctx'
  import type { Plugin } from '@milkdown/kit/prose/state'
  export function $prose(make: (ctx: Ctx) => Plugin): MilkdownPlugin
  export function replaceAll(markdown: string): (ctx: Ctx) => void
}
