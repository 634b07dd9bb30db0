import { useQuery } from '@tanstack/react-query'
import type { CatalogueMatrix } from '../../shared/catalogueList.ts'
import { americas } from '../../shared/countries.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { askedUntilPrepared, Prepared } from '../search/hits.tsx'
import { TextLink } from '../ui/controls.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useWords } from '../words.ts'
import { Above } from './above.tsx'
import { catalogueAddress, filterIn, filterQuery, views } from './asked.ts'
import { useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'
import { tiles } from './tiles.ts'

/** How many practices there are of each State, drawn and as a table. */
export function StateMap({ search }: PageProps) {
  const words = useWords(catalogueMessages)
  const { country: _, ...filter } = filterIn(search)
  const query = useQuery({ ...reading('GET /catalogue/matrix', { query: filter }), ...askedUntilPrepared })
  return (
    <PageBody title={words.map.title} crumbs={[{ to: views.list, label: words.title }]}>
      <p class="lead">{words.map.lead}</p>
      <Above search={search} view="map" />
      <Prepared query={query} preparing={words.preparing}>
        {(matrix) => <Drawn matrix={matrix} search={search} />}
      </Prepared>
    </PageBody>
  )
}

function Drawn({ matrix, search }: { matrix: CatalogueMatrix; search: URLSearchParams }) {
  const words = useWords(catalogueMessages)
  const language = useLanguage()
  const labels = useLabels()
  const counts = new Map(matrix.countries.map(({ country, count }) => [country, count]))
  const most = Math.max(1, ...counts.values())
  const to = (country: string) => catalogueAddress({ ...filterQuery(search), country })
  const { compare } = new Intl.Collator(language)
  const named = americas.map((country) => ({
    country,
    name: labels('country', country),
    count: counts.get(country) ?? 0,
  }))
  const inOrder = named.toSorted((a, b) => compare(a.name, b.name))
  return (
    <>
      <p role="status" class="search-count">
        {words.found(matrix.total)}
      </p>
      <ul class="tiles" aria-label={words.map.title}>
        {named.map(({ country, name, count }) => {
          const [column, row] = tiles[country]
          const look = count === 0 ? 'tile-none' : count > 1 && count * 2 > most ? 'tile-many' : 'tile-some'
          return (
            // The place is what the picture says.
            <li key={country} style={{ gridColumn: column, gridRow: row }}>
              <TextLink to={to(country)}>
                <span class={`tile ${look}`}>
                  <span aria-hidden="true">{country}</span>
                  <strong aria-hidden="true">{count || '–'}</strong>
                  <span class="only-heard">{words.map.tile(name, count)}</span>
                </span>
              </TextLink>
            </li>
          )
        })}
      </ul>
      <details class="facet">
        <summary>{words.map.table}</summary>
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{words.facets.country}</th>
              <th scope="col">{words.count}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ country, name, count }) => (
              <tr key={country}>
                <th scope="row">
                  <TextLink to={to(country)}>{name}</TextLink>
                </th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
