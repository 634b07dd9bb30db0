import { useQuery } from '@tanstack/react-query'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { countryName } from '../ui/names.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useWords } from '../words.ts'
import { PracticeFamily } from './family.tsx'
import { AdoptionLedger } from './ledger.tsx'
import { adoptionMessages } from './messages.ts'
import { titleOf } from './practiceName.tsx'

/** What other States made of a published practice; `?cursor=` and `?family=` say how far on in its two lists. */
export function PracticeAdoptions({ params: { practiceId = '' }, search }: PageProps) {
  const words = useWords(adoptionMessages)
  const here = useLanguage()
  const query = useQuery(reading('GET /publications/:practiceId', { params: { practiceId }, query: {} }))
  return (
    <Answer query={query}>
      {({ entry }) => {
        const title = titleOf(entry, here)
        return (
          <PageBody
            title={title ? words.pageTitle(title.text) : words.family.withdrawn}
            crumbs={[
              { to: '/practices', label: words.crumb },
              { to: `/practices/${practiceId}`, label: title?.text ?? words.family.withdrawn },
            ]}
            under={
              <>
                {entry.facts.country && <span>{countryName(entry.facts.country, here)}</span>}
                {entry.state !== 'withdrawn' && <span>{words.outcome[entry.outcome]}</span>}
              </>
            }
          >
            <AdoptionLedger practiceId={practiceId} cursor={search.get('cursor') ?? undefined} />
            <PracticeFamily practiceId={practiceId} cursor={search.get('family') ?? undefined} />
          </PageBody>
        )
      }}
    </Answer>
  )
}
