import type { ComponentChildren } from 'preact'
import { useMessages } from '../words.ts'
import { useFieldWiring } from './form.tsx'
import { Icon } from './icons.tsx'

type Common = {
  label: string
  /** The field's name in the request's body: by it the server's fault finds its place. */
  name: string
  hint?: ComponentChildren
  fault?: string
  optional?: boolean
}

type TextProps = Common & {
  value: string
  onInput: (value: string) => void
  type?: keyof typeof types
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'email' | 'search'
  maxLength?: number
  lang?: string | undefined
  /** Codes and secrets: wide letters that can be compared. */
  wide?: boolean
}

// One object for each type: so the compiler sees which attributes go with which.
const types = {
  text: { type: 'text' },
  email: { type: 'email' },
  search: { type: 'search' },
  date: { type: 'date' },
} as const

export function TextField(props: TextProps) {
  const { label, name, hint, fault, optional, value, onInput, type = 'text', wide = false, ...rest } = props
  const wiring = useFieldWiring(name, hint, fault)
  return (
    <Field label={label} hint={hint} optional={optional} wiring={wiring}>
      <input
        {...wiring.control}
        {...rest}
        {...types[type]}
        class={wide ? 'input input-wide' : 'input'}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}

type AreaProps = Common & {
  value: string
  onInput: (value: string) => void
  rows?: number
  lang?: string | undefined
}

export function TextArea(props: AreaProps) {
  const { label, name, hint, fault, optional, value, onInput, rows = 8, lang } = props
  const wiring = useFieldWiring(name, hint, fault)
  return (
    <Field label={label} hint={hint} optional={optional} wiring={wiring}>
      <textarea
        {...wiring.control}
        class="input"
        rows={rows}
        lang={lang}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  )
}

type SelectProps<Value extends string> = Common & {
  value: Value | ''
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string }[]
}

export function SelectField<Value extends string>(props: SelectProps<Value>) {
  const { label, name, hint, fault, optional, value, onChange, options } = props
  const { shell } = useMessages()
  const wiring = useFieldWiring(name, hint, fault)
  return (
    <Field label={label} hint={hint} optional={optional} wiring={wiring}>
      <select
        {...wiring.control}
        class="input"
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex - (value === '' ? 1 : 0)]
          if (chosen) onChange(chosen.value)
        }}
      >
        {value === '' && <option value="">{shell.form.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

type CheckProps = {
  label: ComponentChildren
  name: string
  checked: boolean
  onChange: (checked: boolean) => void
  hint?: ComponentChildren
}

export function Checkbox({ label, name, checked, onChange, hint }: CheckProps) {
  const wiring = useFieldWiring(name, hint)
  return (
    <div class="field">
      <label class="choice">
        <input
          {...wiring.control}
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <Told hint={hint} wiring={wiring} />
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  legend: string
  name: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; label: string; hint?: string }[]
}

export function Choices<Value extends string>({ legend, name, value, onChange, options }: ChoiceProps<Value>) {
  return (
    <fieldset class="field choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint && <small class="hint">{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type Wiring = ReturnType<typeof useFieldWiring>
type FieldProps = {
  label: string
  hint?: ComponentChildren
  optional?: boolean | undefined
  wiring: Wiring
  children: ComponentChildren
}

function Field({ label, hint, optional, wiring, children }: FieldProps) {
  const { shell } = useMessages()
  return (
    <div class="field">
      <label htmlFor={wiring.control.id}>
        {label}
        {optional && <span class="optional"> ({shell.form.optional})</span>}
      </label>
      <Told hint={hint} wiring={wiring} />
      {children}
    </div>
  )
}

/** What is said of a field: how to fill it, and what is wrong. */
export function Told({ hint, wiring }: { hint?: ComponentChildren; wiring: Wiring }) {
  return (
    <>
      {hint && (
        <p id={wiring.hintId} class="hint">
          {hint}
        </p>
      )}
      {wiring.fault && (
        <p id={wiring.faultId} class="fault">
          <Icon name="warning" />
          {wiring.fault}
        </p>
      )}
    </>
  )
}
