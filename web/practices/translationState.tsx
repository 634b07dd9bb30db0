import type { Language } from '../../shared/languages.ts'
import type { PracticeTexts, TextVersions } from '../../shared/practices.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'
import { Badge } from '../ui/badge.tsx'
import { useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'

type Props = {
  original: { texts: PracticeTexts; textVersions: TextVersions }
  translation: { language: Language; texts: PracticeTexts; versions: TextVersions; byMachine: boolean }
}

/** What somebody who reads a translation should know of it: whether it has fallen behind, is whole, was made by a machine. */
export function TranslationState({ original, translation }: Props) {
  const words = useWords(practiceMessages)
  const { stale, untranslated } = behindOf(original, translation)
  return (
    <p class="translation-state">
      <span>{words.translation.into[translation.language]}</span>
      {stale.length > 0 ? (
        <Badge tone="waiting">{words.translation.stale}</Badge>
      ) : (
        <Badge tone="good">{words.translation.current}</Badge>
      )}
      {untranslated.length > 0 && <Badge>{words.translation.partial(untranslated.length)}</Badge>}
      {translation.byMachine && <Badge tone="trouble">{words.translation.byMachine}</Badge>}
    </p>
  )
}
