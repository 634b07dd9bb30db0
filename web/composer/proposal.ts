import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'

const restMs = 700
// A few words tell nothing yet.
const fewestCharacters = 24

type Given = { text: string; language: Language; onLanguage: (language: Language) => void; isChosen: boolean }

/**
 * Proposes the language of what is being written, as soon as it is sure of it and until the person has chosen one.
 * `isChosen`: the text is there already, and so is its language.
 */
export function useProposedLanguage({ text, language, onLanguage, isChosen }: Given) {
  const [chosen, setChosen] = useState(isChosen)
  const [isProposed, setProposed] = useState(false)
  useEffect(() => {
    if (chosen || text.length < fewestCharacters) return
    const timer = setTimeout(async () => {
      const { detectLanguage } = await import('../../shared/detectLanguage.ts')
      const found = detectLanguage(text)
      if (!found || found === language) return
      onLanguage(found)
      setProposed(true)
    }, restMs)
    return () => clearTimeout(timer)
  }, [text, chosen, language])
  return {
    isProposed,
    choose(one: Language) {
      setChosen(true)
      setProposed(false)
      onLanguage(one)
    },
  }
}
