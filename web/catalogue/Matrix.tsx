import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CatalogueMatrix } from '../../shared/catalogueList.ts'
import { americas } from '../../shared/countries.ts'
import { themes } from '../../shared/practiceFields.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { askedUntilPrepared, Prepared } from '../search/hits.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useWords } from '../words.ts'
import { Above } from './above.tsx'
import { catalogueAddress, filterIn, filterQuery, views } from './asked.ts'
import { useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'

/** Themes and States with how many practices there are of both, and where there are none. */
export function Matrix({ search }: PageProps) {
  const words = useWords(catalogueMessages)
  const query = useQuery({ ...reading('GET /catalogue/matrix', { query: filterIn(search) }), ...askedUntilPrepared })
  return (
    <PageBody title={words.matrix.title} crumbs={[{ to: views.list, label: words.title }]}>
      <p class="lead">{words.matrix.lead}</p>
      <Above search={search} view="matrix" />
      <Prepared query={query} preparing={words.preparing}>
        {(matrix) => <Cells matrix={matrix} search={search} />}
      </Prepared>
    </PageBody>
  )
}

function Cells({ matrix, search }: { matrix: CatalogueMatrix; search: URLSearchParams }) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const { compare } = new Intl.Collator(useLanguage())
  const filter = filterQuery(search)
  const known = new Map(matrix.countries.map((one) => [one.country, one]))
  const states = americas
    .map((country) => ({ country, name: labels('country', country), counts: known.get(country) }))
    .toSorted((a, b) => compare(a.name, b.name))
  return (
    // A region that scrolls takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="table-frame matrix" aria-label={words.matrix.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.facets.country}</th>
            {themes.map((theme) => (
              <th key={theme} scope="col" class="matrix-theme">
                <span>{labels('theme', theme)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {states.map(({ country, name, counts }) => (
            <tr key={country}>
              <th scope="row">{name}</th>
              {themes.map((theme) => {
                const count = counts?.themes[theme] ?? 0
                // Who goes by the keyboard goes from practice to practice; a gap is met by the cells of the table.
                return (
                  <td key={theme} class={count > 0 ? 'matrix-some' : 'matrix-gap'}>
                    <Link
                      href={catalogueAddress({ ...filter, country, theme })}
                      tabIndex={count > 0 ? 0 : -1}
                      aria-label={words.matrix.cell(name, labels('theme', theme), count)}
                    >
                      {count || '·'}
                    </Link>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
