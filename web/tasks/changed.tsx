import type { PracticeNotice } from '../../shared/notices.ts'
import { practicePath } from '../../shared/practicePath.ts'
import { TextLink } from '../ui/controls.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { taskMessages } from './messages.ts'

export async function loadChanged() {
  await taskMessages.load()
  return Changed
}

/** What became of one's own practices. */
function Changed({ changed }: { changed: PracticeNotice[] }) {
  const words = useWords(taskMessages)
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{words.changed}</h2>
      <ul class="rows">
        {changed.map(({ practiceId, about, title, language, at }) => (
          <li key={`${about}${practiceId}`} class="row">
            <div class="row-main">
              <p class="row-title">
                <TextLink to={practicePath(practiceId, about)} lang={language}>
                  {title}
                </TextLink>
              </p>
              <p class="row-about">
                <span>{words.ofPractice[about]}</span>
                <Time at={at} short />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
