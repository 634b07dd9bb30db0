import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useMessages } from '../words.ts'
import { Told } from './fields.tsx'
import { useFieldWiring } from './form.tsx'

export type Choice = { value: string; label: string; about?: string | undefined }
type Props = {
  label: string
  name: string
  hint?: ComponentChildren
  optional?: boolean
  /** What is chosen, in words; the box shows it while nobody searches. */
  chosen: string
  onChoose: (value: string) => void
  /** The choices that fit what was typed, best first; a few of them. */
  find: (text: string) => readonly Choice[]
  /** Said when nothing fits. */
  none: string
}

/** A box to search in and a list to choose from (WAI-ARIA Authoring Practices, editable combobox with list autocomplete). */
export function Combobox({ label, name, hint, optional, chosen, onChoose, find, none }: Props) {
  const { shell } = useMessages()
  const wiring = useFieldWiring(name, hint)
  const { id } = wiring.control
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const choices = open ? find(typed ?? '') : []
  // Typed, left, and nothing like it to choose: it stays in the box, and nothing is chosen.
  const lost = !open && typed !== undefined

  const close = () => {
    setOpen(false)
    setTyped(undefined)
  }
  const choose = (choice: Choice | undefined) => {
    if (choice) onChoose(choice.value)
    close()
  }
  const search = (text: string) => {
    setTyped(text)
    setActive(0)
    setOpen(true)
  }
  // Whoever types a whole name and goes on has chosen it; what fits nothing is not thrown away in silence.
  const leave = () => {
    const text = typed?.trim().toLowerCase()
    if (!open || !text) return lost ? undefined : close()
    const same = choices.find(({ label: name }) => name.toLowerCase() === text)
    const meant = same ?? (choices.length === 1 ? choices[0] : undefined)
    if (meant) return choose(meant)
    setOpen(false)
    onChoose('')
  }
  const move = (by: number) => {
    if (!open) search('')
    else if (choices.length > 0) setActive((active + by + choices.length) % choices.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Enter' && open) choose(choices[active])
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
  }

  return (
    <div class="field combobox">
      <label htmlFor={id}>
        {label}
        {optional && <span class="optional"> ({shell.form.optional})</span>}
      </label>
      <Told hint={hint} wiring={wiring} />
      <input
        {...wiring.control}
        ref={input}
        class="input"
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && choices[active] ? `${id}-${active}` : undefined}
        value={typed ?? chosen}
        onInput={(event) => search(event.currentTarget.value)}
        onClick={() => {
          if (!open && !lost) search('')
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <div
        id={`${id}-list`}
        class="choices-list"
        role="listbox"
        aria-label={label}
        hidden={!open || choices.length === 0}
      >
        {choices.map((choice, at) => (
          // The focus stays in the box: the keys are handled there, and a press must not take it away.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the box points at it by aria-activedescendant
          <div
            key={choice.value}
            id={`${id}-${at}`}
            role="option"
            class="choices-option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.label}
            {choice.about && <small class="hint"> {choice.about}</small>}
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {(lost || (open && choices.length === 0)) && none}
      </p>
    </div>
  )
}
