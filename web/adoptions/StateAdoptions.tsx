import { useQuery } from '@tanstack/react-query'
import { cursorIn, type PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { countryName } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useLanguage, useWords } from '../words.ts'
import { AdoptionState, AdoptionWords } from './adoption.tsx'
import { adoptionMessages } from './messages.ts'
import { PracticeName } from './practiceName.tsx'

/** What a State has taken up of what others published. */
export function StateAdoptions({ params: { country = '' }, search }: PageProps) {
  const { ofState: words } = useWords(adoptionMessages)
  const here = useLanguage()
  const query = useQuery(reading('GET /adoptions/:country', { params: { country }, ...cursorIn(search) }))
  const at = `/people/${country}/adoptions`
  const isFirst = !search.get('cursor')
  const name = countryName(country, here)
  return (
    <Answer query={query}>
      {({ items, next }) => (
        <PageBody title={words.title(name)} crumbs={[{ to: `/people/${country}`, label: name }]}>
          <p class="lead">{words.lead}</p>
          {items.length === 0 && isFirst ? (
            <Empty title={words.none}>{words.noneNote}</Empty>
          ) : (
            <ul class="rows">
              {items.map((adoption) => (
                <li key={adoption.practiceId} class="row">
                  <div class="row-main adoption">
                    <h2 class="row-title">
                      <PracticeName practice={adoption.practice} to={`/practices/${adoption.practiceId}/adoptions`} />
                    </h2>
                    <AdoptionState adoption={adoption} />
                    <AdoptionWords adoption={adoption} />
                  </div>
                </li>
              ))}
            </ul>
          )}
          <Pager
            previous={isFirst ? undefined : at}
            next={next && `${at}?${new URLSearchParams({ cursor: next })}`}
            labels={{ previous: words.first, next: words.more }}
          />
        </PageBody>
      )}
    </Answer>
  )
}
