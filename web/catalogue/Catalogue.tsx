import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { type CatalogueSort, catalogueSorts } from '../../shared/catalogueFacets.ts'
import type { CataloguePage } from '../../shared/catalogueList.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { askedUntilPrepared, Prepared } from '../search/hits.tsx'
import { useTurning } from '../ui/arrival.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { SelectField } from '../ui/fields.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useLanguage, useWords } from '../words.ts'
import { Above, Picked } from './above.tsx'
import { catalogueAddress, filterIn, filterQuery, sortIn } from './asked.ts'
import { Card } from './card.tsx'
import { Download } from './download.tsx'
import { Facets } from './facets.tsx'
import { catalogueMessages } from './messages.ts'
import { Nothing } from './nothing.tsx'
import { SavedFilters } from './savedFilters.tsx'

/** The published practices: what is looked for, chosen and ordered is all in the address. */
export function Catalogue({ search }: PageProps) {
  const words = useWords(catalogueMessages)
  const language = useLanguage()
  const asked = { ...filterIn(search), in: language, sort: sortIn(search), cursor: search.get('cursor') ?? undefined }
  const query = useQuery({ ...reading('GET /catalogue', { query: asked }), ...askedUntilPrepared })
  return (
    <PageBody
      title={words.title}
      action={
        <ButtonLink to="/practices/mine" icon="write">
          {words.mine}
        </ButtonLink>
      }
    >
      <p class="lead">{words.lead}</p>
      <Above search={search} view="list" />
      <Prepared query={query} preparing={words.preparing}>
        {(page) => <Found page={page} search={search} />}
      </Prepared>
      <Picked />
    </PageBody>
  )
}

function Found({ page, search }: { page: CataloguePage; search: URLSearchParams }) {
  const words = useWords(catalogueMessages)
  const cursor = search.get('cursor')
  const heading = useTurning(cursor ?? '')
  const { items, total, facets, next } = page
  const filter = filterQuery(search)
  const sort = sortIn(search)
  const here = { ...filter, ...(sort ? { sort } : {}) }
  return (
    <div class="catalogue">
      <Facets facets={facets} search={search} />
      <section aria-labelledby="found">
        <div class="catalogue-head">
          <h2 id="found" ref={heading} tabIndex={-1}>
            <span role="status">{words.found(total)}</span>
          </h2>
          {total > 1 && <Sort filter={filter} sort={sort} />}
        </div>
        {total === 0 && <Nothing page={page} search={search} />}
        <ul class="rows">
          {items.map((card) => (
            <Card key={card.practiceId} card={card} />
          ))}
        </ul>
        <Pager
          previous={cursor ? catalogueAddress(here) : undefined}
          next={next && catalogueAddress({ ...here, cursor: next })}
          labels={{ previous: words.firstOnes, next: words.more }}
        />
        <SavedFilters search={search} />
        {total > 0 && <Download />}
      </section>
    </div>
  )
}

function Sort({ filter, sort }: { filter: Record<string, string>; sort: CatalogueSort | undefined }) {
  const words = useWords(catalogueMessages)
  const [, go] = useLocation()
  const all = catalogueSorts.filter((one) => one !== 'fit' || filter.q)
  return (
    <SelectField
      label={words.sort.label}
      name="sort"
      value={sort ?? (filter.q ? 'fit' : 'recent')}
      onChange={(chosen) => go(catalogueAddress({ ...filter, sort: chosen }))}
      options={all.map((value) => ({ value, label: words.sort[value] }))}
    />
  )
}
