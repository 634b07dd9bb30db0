import { languages } from '../../shared/languages.ts'
import { chooseLanguage, useLanguage, useMessages } from '../words.ts'
import { say } from './live.tsx'

// Each language by its own name, so that somebody who reads no other finds it.
const ownNames = { es: 'Español', en: 'English', pt: 'Português', fr: 'Français' } as const

export function LanguageSwitch() {
  const { shell } = useMessages()
  const language = useLanguage()
  return (
    <label class="language-switch">
      <span class="only-heard">{shell.language}</span>
      <select
        value={language}
        onChange={(event) => {
          const chosen = languages[event.currentTarget.selectedIndex]
          const select = event.currentTarget
          if (!chosen) return
          chooseLanguage(chosen).catch(() => {
            select.value = language
            say(shell.trouble.unreachable)
          })
        }}
      >
        {languages.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {ownNames[tag]}
          </option>
        ))}
      </select>
    </label>
  )
}
