import { type ComponentChildren, createContext } from 'preact'
import { useContext, useId, useRef, useState } from 'preact/hooks'
import { type ProblemError, problemFrom } from '../problem.ts'
import { useMessages } from '../words.ts'
import { Button } from './controls.tsx'
import { ProblemNotice } from './notices.tsx'

/** The faults of the fields by name, as the server told them: each field of a form finds its own. */
export const Faults = createContext<Record<string, string>>({})

/** Something that a person sets going: at most one at a time, with the trouble it met. */
export function useAction<Inputs extends unknown[]>(work: (...inputs: Inputs) => Promise<void>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemError>()
  const underWay = useRef(false)
  async function run(...inputs: Inputs): Promise<boolean> {
    if (underWay.current) return false
    underWay.current = true
    setBusy(true)
    setProblem(undefined)
    try {
      await work(...inputs)
      return true
    } catch (error) {
      setProblem(problemFrom(error))
      return false
    } finally {
      underWay.current = false
      setBusy(false)
    }
  }
  return { run, busy, problem, forget: () => setProblem(undefined) }
}

type Props = {
  /** The one main action; what it throws is told above the button, and its fields are marked. */
  action: () => Promise<void>
  submit: string
  busyLabel?: string
  children: ComponentChildren
  /** Beside the main button: a way out. */
  other?: ComponentChildren
  /** Between the fields and the button: who will see this. */
  note?: ComponentChildren
  look?: 'main' | 'plain' | 'danger'
}

export function Form({ action, submit, busyLabel, children, other, note, look = 'main' }: Props) {
  const { shell } = useMessages()
  const form = useRef<HTMLFormElement>(null)
  const { run, busy, problem } = useAction(action)
  const faults = Object.fromEntries((problem?.fields ?? []).map(({ field, message }) => [field, message]))
  const placed = problem?.fields.length
    ? problem.fields.every(({ field }) => field in (form.current?.elements ?? {}))
    : false
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void run().then((done) => done || focusFirstFault(form.current))
      }}
    >
      <Faults.Provider value={faults}>{children}</Faults.Provider>
      {note}
      {problem && !placed && <ProblemNotice problem={problem} />}
      <div class="form-end">
        <Button type="submit" look={look} busy={busy}>
          {busy ? (busyLabel ?? shell.form.busy) : submit}
        </Button>
        {other}
      </div>
    </form>
  )
}

// After the faults have been drawn.
function focusFirstFault(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** The wiring that every field shares: label, hint and fault by their ids. */
export function useFieldWiring(name: string, hint: unknown, fault?: string) {
  const id = useId()
  const faults = useContext(Faults)
  const told = fault ?? faults[name]
  const described = [hint && `${id}-hint`, told && `${id}-fault`].filter(Boolean).join(' ')
  return {
    fault: told,
    hintId: `${id}-hint`,
    faultId: `${id}-fault`,
    control: {
      id,
      name,
      ...(described ? { 'aria-describedby': described } : {}),
      ...(told ? { 'aria-invalid': 'true' as const } : {}),
    },
  }
}
