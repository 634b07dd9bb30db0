import { ProblemError } from '../problem.ts'
import { TextField } from '../ui/fields.tsx'
import { useWords } from '../words.ts'
import { accessMessages } from './messages.ts'

type CodeProps = { value: string; onInput: (digits: string) => void }

const codeDigits = 6
// People copy codes with the space that makes them readable.
const digitsOf = (text: string) => text.replace(/\D/g, '').slice(0, codeDigits)

/** `alone`: no other code is asked for beside it, so the telephone may offer what has just arrived. */
export function MailCode({ value, onInput, alone = false }: CodeProps & { alone?: boolean }) {
  const { codes } = useWords(accessMessages)
  return (
    <TextField
      label={codes.mail}
      name="mailCode"
      hint={codes.mailHint}
      wide
      inputMode="numeric"
      autoComplete={alone ? 'one-time-code' : 'off'}
      value={value}
      onInput={(text) => onInput(digitsOf(text))}
    />
  )
}

export function AppCode({ value, onInput, first = false }: CodeProps & { first?: boolean }) {
  const { codes, app } = useWords(accessMessages)
  return (
    <TextField
      label={first ? app.first : codes.app}
      name="appCode"
      hint={first ? app.firstHint : codes.appHint}
      wide
      inputMode="numeric"
      autoComplete="one-time-code"
      value={value}
      onInput={(text) => onInput(digitsOf(text))}
    />
  )
}

/** Crockford's base 32 as people hear and type it: spaces and hyphens fall away, O is 0, I and L are 1. */
export function coordinatorCodeOf(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** A wrong code is told beside the one field it was typed in. */
export async function besideField(field: string, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'code-wrong') throw error
    throw new ProblemError({
      code: error.code,
      title: error.title,
      fields: [{ field, fault: 'malformed', message: error.title ?? '' }],
    })
  }
}
