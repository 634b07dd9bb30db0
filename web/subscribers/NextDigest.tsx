import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '../../shared/datesInWords.ts'
import type { PublicDigestQuery } from '../../shared/digests.ts'
import { isLanguage, languages } from '../../shared/languages.ts'
import { subscriberFrequencies } from '../../shared/subscriberLists.ts'
import { coordinationMessages } from '../coordination/messages.ts'
import { Letter } from '../digests/letter.tsx'
import { digestMessages } from '../digests/messages.ts'
import { useMoment } from '../digests/moment.ts'
import { digestIssueMessages } from '../digests/runMessages.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { SelectField } from '../ui/fields.tsx'
import { Empty, Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { subscriberMessages } from './messages.ts'

/** The public digest as it would go out now, in the language and of the time that the address names. */
export function NextDigest({ search }: PageProps) {
  const words = useWords(subscriberMessages)
  const { title } = useWords(coordinationMessages)
  const here = useLanguage()
  const language = search.get('language') ?? ''
  const frequency = subscriberFrequencies.find((one) => one === search.get('frequency')) ?? 'monthly'
  const chosen: PublicDigestQuery = { language: isLanguage(language) ? language : here, frequency }
  const crumbs = [
    { to: '/coordination', label: title },
    { to: '/coordination/subscribers', label: words.list },
  ]
  return (
    <PageBody title={words.next} crumbs={crumbs}>
      <p class="lead">{words.nextLead}</p>
      <Choice chosen={chosen} />
      <Preview chosen={chosen} />
    </PageBody>
  )
}

function Choice({ chosen }: { chosen: PublicDigestQuery }) {
  const words = useWords(subscriberMessages)
  const { shell } = useMessages()
  const choose = (more: Partial<PublicDigestQuery>) =>
    goTo(`/coordination/subscribers/next?${new URLSearchParams({ ...chosen, ...more })}`, { replace: true })
  return (
    <div class="stack">
      <SelectField
        label={words.language}
        name="language"
        value={chosen.language}
        onChange={(language) => choose({ language })}
        options={languages.map((value) => ({ value, label: shell.languages[value] }))}
      />
      <SelectField
        label={words.frequency}
        name="frequency"
        value={chosen.frequency}
        onChange={(frequency) => choose({ frequency })}
        options={subscriberFrequencies.map((value) => ({ value, label: words[value] }))}
      />
    </div>
  )
}

function Preview({ chosen }: { chosen: PublicDigestQuery }) {
  const words = useWords(subscriberMessages)
  const { preview, emptyNote } = useWords(digestMessages)
  const { held } = useWords(digestIssueMessages)
  const here = useLanguage()
  const moment = useMoment()
  const query = useQuery(reading('GET /digests/public', { query: chosen }))
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{preview}</h2>
      <Answer query={query} waiting={<Skeleton rows={3} />}>
        {({ since, letter, pausedAt }) => (
          <div class="stack">
            {pausedAt && <Notice tone="waiting">{held(moment(pausedAt))}</Notice>}
            {letter ? (
              <Letter letter={letter} lang={chosen.language} />
            ) : (
              <Empty title={words.nothingSince(dayInWords(here, since))}>{emptyNote}</Empty>
            )}
          </div>
        )}
      </Answer>
    </section>
  )
}
