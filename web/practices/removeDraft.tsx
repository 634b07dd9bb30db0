import { useState } from 'preact/hooks'
import type { Practice } from '../../shared/practices.ts'
import { isEmptyTranslation } from '../../shared/practiceTranslations.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { forget, keysUnder } from '../device.ts'
import { draftKey } from '../drafts.ts'
import { goTo } from '../place.ts'
import { problemFrom } from '../problem.ts'
import { refresh } from '../queries.ts'
import { personHere } from '../session.ts'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'

/** Deletes a draft, once its reader has seen what goes with it. */
export function RemoveDraft({ practice }: { practice: Practice }) {
  const words = useWords(practiceMessages)
  const [changed, setChanged] = useState(false)
  const { id: practiceId, version, texts, facts, translations } = practice
  const translated = translations.filter((one) => !isEmptyTranslation(one)).length

  async function remove(): Promise<void> {
    try {
      await call('DELETE /practices/:practiceId', { params: { practiceId }, version })
    } catch (error) {
      const { code } = problemFrom(error)
      setChanged(code === 'edit-conflict')
      if (code === 'edit-conflict') return refresh('GET /practices/:practiceId')
      // An earlier try had arrived.
      if (code !== 'not-found') throw error
    }
    for (const key of keysUnder(draftKey(personHere(), `practice:${practiceId}`))) forget(key)
    goTo('/practices/mine')
    say(words.remove.done)
    await refresh('GET /practices')
  }

  return (
    <>
      {changed && (
        <Notice tone="waiting">
          <p>{words.remove.changed}</p>
        </Notice>
      )}
      <AskFirst label={words.remove.label} title={words.remove.title} work={remove}>
        <p>{words.remove.what(texts.title || words.draft)}</p>
        <ul>
          <li>{words.remove.text}</li>
          {facts.evidence.length > 0 && <li>{words.remove.evidence(facts.evidence.length)}</li>}
          {translated > 0 && <li>{words.remove.translations(translated)}</li>}
        </ul>
        <p>{words.remove.forAll}</p>
      </AskFirst>
    </>
  )
}
