import type { TaskRow } from '../../shared/notices.ts'
import { practicePath } from '../../shared/practicePath.ts'
import { DueDay } from '../forum/dueDay.tsx'
import { TextLink } from '../ui/controls.tsx'
import { CountryName } from '../ui/names.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'

export function TaskRows({ tasks }: { tasks: TaskRow[] }) {
  const { tasks: words } = useMessages().home
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
              {country && (
                <span>
                  <CountryName code={country} />
                </span>
              )}
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
