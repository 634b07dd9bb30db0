import { useRef, useState } from 'preact/hooks'
import { Button } from '../../ui/controls.tsx'
import { Icon, type IconName } from '../../ui/icons.tsx'
import { useMessages, useWords } from '../../words.ts'
import { composingMessages } from '../messages.ts'
import type { Active, Command, RichEditor } from './editor.ts'

type Reference<Value> = { current: Value }
type Props = {
  place: Reference<HTMLDivElement | null>
  editor: Reference<RichEditor | undefined>
  active: Active | undefined
  controls: string
}

const always = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['heading', 'heading'],
  ['bullets', 'bullets'],
  ['numbers', 'numbers'],
  ['quote', 'quote'],
  ['table', 'table'],
  ['footnote', 'footnote'],
] as const satisfies readonly (readonly [Command, IconName])[]
const inTable = ['addRow', 'addColumn', 'deleteRow', 'deleteColumn', 'deleteTable'] as const

/** What one can make of the text. One stop of the Tab key; the arrows go along (WAI-ARIA Authoring Practices, toolbar). */
export function RichToolbar({ place, editor, active, controls }: Props) {
  const { rich } = useWords(composingMessages)
  const [at, setAt] = useState(0)
  const [isLinking, setLinking] = useState(false)
  const go = (event: KeyboardEvent) => {
    const buttons = [...(place.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -at, End: buttons.length - 1 - at }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = (at + step + buttons.length) % buttons.length
    setAt(next)
    buttons[next]?.focus()
  }
  const tool = (command: Command, order: number, icon?: IconName) => (
    <Tool
      key={command}
      label={rich.commands[command]}
      icon={icon}
      isStop={order === at}
      isPressed={pressed(active, command)}
      onPress={() => {
        setAt(order)
        editor.current?.run(command)
      }}
    />
  )
  // The buttons of a table go when the caret leaves it; the stop of the Tab key must not go with them.
  if (at > always.length && !active?.table) setAt(0)
  return (
    <>
      <div
        ref={place}
        class="rich-tools"
        role="toolbar"
        aria-label={rich.toolbar}
        aria-controls={controls}
        onKeyDown={go}
      >
        {always.map(([command, icon], order) => tool(command, order, icon))}
        <Tool
          label={rich.link}
          icon="link"
          isStop={at === always.length}
          isPressed={undefined}
          onPress={() => {
            setAt(always.length)
            setLinking(true)
          }}
        />
        {active?.table && (
          <div class="rich-tools-table">
            {inTable.map((command, order) => tool(command, always.length + 1 + order))}
          </div>
        )}
      </div>
      {isLinking && <LinkForm editor={editor} onDone={() => setLinking(false)} />}
    </>
  )
}

function pressed(active: Active | undefined, command: Command): boolean | undefined {
  if (command === 'bold' || command === 'italic' || command === 'heading') return active?.[command] ?? false
  return command === 'bullets' || command === 'numbers' || command === 'quote'
    ? (active?.[command] ?? false)
    : undefined
}

type ToolProps = {
  label: string
  icon: IconName | undefined
  isStop: boolean
  isPressed: boolean | undefined
  onPress: () => void
}

function Tool({ label, icon, isStop, isPressed, onPress }: ToolProps) {
  return (
    <button
      type="button"
      class={icon ? 'tool' : 'tool tool-words'}
      title={label}
      aria-label={label}
      aria-pressed={isPressed}
      tabIndex={isStop ? 0 : -1}
      // The selection stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {icon ? <Icon name={icon} /> : label}
    </button>
  )
}

function LinkForm({ editor, onDone }: { editor: Props['editor']; onDone: () => void }) {
  const { rich } = useWords(composingMessages)
  const { shell } = useMessages()
  const [fault, setFault] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  function add(): void {
    const href = whole(input.current?.value.trim() ?? '')
    setFault(!href)
    if (!href) return
    editor.current?.link(href)
    onDone()
  }
  return (
    <div class="rich-link">
      <label>
        {rich.address}
        <input
          ref={input}
          class="input"
          inputMode="url"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: it has just been asked for
          autoFocus
          aria-invalid={fault}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onDone()
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
      </label>
      {fault && (
        <p class="fault" role="alert">
          <Icon name="warning" />
          {rich.noAddress}
        </p>
      )}
      <p class="powers">
        <Button onClick={add}>{rich.addLink}</Button>
        <Button look="quiet" onClick={onDone}>
          {shell.actions.cancel}
        </Button>
      </p>
    </div>
  )
}

/** `iin.int` → `https://iin.int`; undefined for what leads nowhere. */
function whole(typed: string): string | undefined {
  const href = /^(?:https?:|mailto:|\/threads\/|\/spaces\/|\/person\/)/.test(typed) ? typed : `https://${typed}`
  return typed && !/\s/.test(typed) && URL.canParse(href, location.origin) ? href : undefined
}
