import type { CataloguePage } from '../../shared/catalogueList.ts'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { Empty } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { catalogueAddress, choicesIn, chosenIn, filterQuery, views } from './asked.ts'
import { Card } from './card.tsx'
import { useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'

type Props = { page: CataloguePage; search: URLSearchParams }

/** Nothing is what was asked for: where it was looked for, what to take back, and what is near. */
export function Nothing({ page: { meant, loosened = [], near = [] }, search }: Props) {
  const words = useWords(catalogueMessages)
  const { q, ...chosen } = filterQuery(search)
  const isFiltered = choicesIn(search).length > 0
  if (!q && !isFiltered) return <Empty title={words.empty}>{words.emptyIs}</Empty>
  return (
    <>
      <Empty
        title={isFiltered ? words.nothing : words.nothingAsked}
        action={<ButtonLink to={views.list}>{words.clear}</ButtonLink>}
      >
        {meant && (
          <p class="search-meant">
            {words.meant} <TextLink to={catalogueAddress({ ...chosen, q: meant })}>{meant}</TextLink>
          </p>
        )}
        {q && <p>{words.lookedIn}</p>}
        {loosened.length > 0 ? (
          <Loosened loosened={loosened} search={search} />
        ) : (
          <p>{isFiltered ? words.nothingIs : words.fewer}</p>
        )}
      </Empty>
      {near.length > 0 && (
        <section class="catalogue-part" aria-labelledby="near">
          <h2 id="near">{words.near}</h2>
          <ul class="rows">
            {near.map((card) => (
              <Card key={card.practiceId} card={card} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type LoosenedProps = { loosened: NonNullable<CataloguePage['loosened']>; search: URLSearchParams }

function Loosened({ loosened, search }: LoosenedProps) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const filter = filterQuery(search)
  const nameOf = (without: (typeof loosened)[number]['without']) => {
    if (without === 'q') return filter.q ?? ''
    return chosenIn(search, without)
      .map((value) => labels(without, value))
      .join(', ')
  }
  return (
    <>
      <p>{words.loosen}</p>
      <ul class="links">
        {loosened.map(({ without, count }) => (
          <li key={without}>
            <TextLink to={catalogueAddress({ ...filter, [without]: '' })}>
              {words.without(nameOf(without), words.found(count))}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  )
}
