import { useMessages } from '../words.ts'
import { TextLink } from './controls.tsx'

export type Crumb = { to: string; label: string; lang?: string | undefined }

/** Where one is, in words. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { shell } = useMessages()
  return (
    <nav class="crumbs" aria-label={shell.crumbs}>
      <ol>
        {crumbs.map(({ to, label, lang }) => (
          <li key={to}>
            <TextLink to={to} lang={lang}>
              {label}
            </TextLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
