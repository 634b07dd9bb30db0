import { TextLink } from '../ui/controls.tsx'
import { useMessages, useWords } from '../words.ts'
import { coordinationMessages } from './messages.ts'

/** The parts of coordination, side by side. */
export function Sections({
  here,
}: {
  here: 'people' | 'seats' | 'states' | 'flags' | 'mail' | 'digests' | 'subscribers' | 'audit'
}) {
  const { nav } = useWords(coordinationMessages)
  const { shell } = useMessages()
  const parts = [
    { part: 'people', to: '/coordination', label: nav.people },
    { part: 'seats', to: '/coordination/seats', label: nav.seats },
    { part: 'states', to: '/coordination/states', label: nav.states },
    { part: 'flags', to: '/coordination/flags', label: nav.flags },
    { part: 'mail', to: '/coordination/mail', label: nav.mail },
    { part: 'digests', to: '/coordination/digests', label: nav.digests },
    { part: 'subscribers', to: '/coordination/subscribers', label: nav.subscribers },
    { part: 'audit', to: '/coordination/audit', label: nav.audit },
    { part: 'spaces', to: '/spaces', label: shell.places.spaces },
  ]
  return (
    <nav class="sections" aria-label={nav.label}>
      <ul>
        {parts.map(({ part, to, label }) => (
          <li key={part} class={part === here ? 'section-here' : undefined}>
            {part === here ? <span aria-current="page">{label}</span> : <TextLink to={to}>{label}</TextLink>}
          </li>
        ))}
      </ul>
    </nav>
  )
}
