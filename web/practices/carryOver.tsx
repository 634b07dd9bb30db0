import { useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import type { Practice } from '../../shared/practices.ts'
import { call } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'

/** Brings a translation to the version that is published, where there is one. What is still being saved goes first. */
export function CarryOver({
  practice,
  language,
  isSaved,
}: {
  practice: Practice
  language: Language
  isSaved: boolean
}) {
  const { translation } = useWords(practiceMessages)
  const [isDone, setIsDone] = useState(false)
  const { run, busy, problem } = useAction(async () => {
    setIsDone(false)
    await call('PUT /publications/:practiceId/translations/:language', {
      params: { practiceId: practice.id, language },
    })
    setIsDone(true)
  })
  if (!practice.published || practice.state === 'withdrawn' || !practice.mine) return null
  return (
    <section>
      <p class="hint">{translation.carryIs}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div role="status">{isDone && isSaved && <Notice tone="good">{translation.carried}</Notice>}</div>
      <p>
        <Button busy={busy} disabled={!isSaved} onClick={() => void run()}>
          {translation.carry}
        </Button>
      </p>
    </section>
  )
}
