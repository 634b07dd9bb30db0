import { countryName, isCountry } from '../../shared/countries.ts'
import { practicePath } from '../../shared/noticeKinds.ts'
import type { PracticeNotice, TaskRow } from '../../shared/notices.ts'
import { DueDay } from '../forum/dueDay.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { taskMessages } from './messages.ts'

export function TaskRows({ tasks }: { tasks: TaskRow[] }) {
  const words = useWords(taskMessages)
  return (
    <ul class="rows">
      {tasks.map(({ kind, practiceId, title, language, country, since, dueOn }) => (
        <li key={`${kind}${practiceId}`} class="row row-waiting">
          <div class="row-main">
            <p class="row-title">
              <TextLink to={practicePath(practiceId, `practice-${kind}`)} lang={language}>
                {title}
              </TextLink>
            </p>
            <p class="notice-about">{words.kinds[kind]}</p>
            <p class="row-about">
              <Country code={country} />
              {dueOn ? (
                <DueDay day={dueOn} />
              ) : (
                <span>
                  {words.since} <Time at={since} short />
                </span>
              )}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What became of one's own practices. */
export function ChangedRows({ changed }: { changed: PracticeNotice[] }) {
  const { ofPractice } = useWords(taskMessages)
  return (
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
              <span>{ofPractice[about]}</span>
              <Time at={at} short />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Country({ code }: { code: string }) {
  const language = useLanguage()
  return isCountry(code) ? <span>{countryName(code, language)}</span> : null
}
