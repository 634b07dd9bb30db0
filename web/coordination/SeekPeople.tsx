import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { limits } from '../../shared/limits.ts'
import { Button } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'

/** Looks for people by what coordinators know of them: goes to where `at` says that those are listed. */
export function SeekPeople({ q, at }: { q: string; at: (q: string) => string }) {
  const { people } = useWords(coordinationMessages)
  const [, go] = useLocation()
  const [sought, setSought] = useState(q)
  return (
    <search>
      <form
        class="seek"
        onSubmit={(event) => {
          event.preventDefault()
          go(at(sought.trim()))
        }}
      >
        <TextField
          label={people.search}
          name="q"
          type="search"
          autoComplete="off"
          maxLength={limits.nameCharacters}
          value={sought}
          onInput={setSought}
        />
        <Button type="submit" icon="search">
          {people.find}
        </Button>
      </form>
    </search>
  )
}
