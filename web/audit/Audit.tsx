import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { AuditPage } from '../../shared/audit.ts'
import { type AuditAct, auditActs } from '../../shared/auditActs.ts'
import { coordinationMessages } from '../coordination/messages.ts'
import { Sections } from '../coordination/Sections.tsx'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { TextLink } from '../ui/controls.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { Download } from './download.tsx'
import { auditMessages } from './messages.ts'
import { AuditRow } from './row.tsx'
import { auditAddress, type Search, searchFrom } from './search.ts'

/** What was done to administer and to keep order, the latest first; the search and the page are in the address. */
export function Audit({ search: asked }: PageProps) {
  const words = useWords(auditMessages)
  const { title } = useWords(coordinationMessages)
  const search = searchFrom(asked)
  const cursor = asked.get('cursor') ?? undefined
  const query = useQuery(reading('GET /audit', { query: { ...search, ...(cursor ? { cursor } : {}) } }))
  const heading = useTurning(JSON.stringify([search, cursor]))
  return (
    <PageBody title={words.title} crumbs={[{ to: '/coordination', label: title }]}>
      <Sections here="audit" />
      <p class="lead">{words.lead}</p>
      <Filter key={JSON.stringify(search)} search={search} page={query.data} />
      <Answer query={query} waiting={<Skeleton rows={8} />}>
        {({ items, next, head }) => (
          <>
            <section aria-labelledby="acts">
              <h2 id="acts" ref={heading} tabIndex={-1}>
                {words.results}
              </h2>
              {items.length === 0 ? (
                <Empty title={words.empty}>{next ? words.emptyHere : words.emptyIs}</Empty>
              ) : (
                <ol class="rows">
                  {items.map((row) => (
                    <AuditRow key={row.sequence} row={row} search={search} />
                  ))}
                </ol>
              )}
              <Pager
                previous={cursor && auditAddress(search)}
                next={next && auditAddress(search, next)}
                labels={{ previous: words.latest, next: words.older }}
              />
            </section>
            <Download search={search} />
            {head.sequence > 0 && <Head head={head} />}
          </>
        )}
      </Answer>
    </PageBody>
  )
}

type FilterProps = { search: Search; page: AuditPage | undefined }

function Filter({ search, page }: FilterProps) {
  const words = useWords(auditMessages)
  const [act, setAct] = useState<AuditAct | 'any'>(search.act ?? 'any')
  const [from, setFrom] = useState(search.from ?? '')
  const [to, setTo] = useState(search.to ?? '')
  const find = async () => {
    const { act: _, from: __, to: ___, ...people } = search
    const days = { ...(from ? { from } : {}), ...(to ? { to } : {}) }
    goTo(auditAddress({ ...people, ...(act === 'any' ? {} : { act }), ...days }))
  }
  const acts = auditActs.map((value) => ({ value, label: words.acts[value] }))
  return (
    <section class="audit-search" aria-label={words.filter}>
      <People search={search} page={page} />
      <Form action={find} submit={words.search} look="plain">
        <div class="audit-fields">
          <SelectField
            label={words.act}
            name="act"
            value={act}
            onChange={setAct}
            options={[{ value: 'any' as const, label: words.any }, ...acts]}
          />
          <TextField label={words.from} name="from" type="date" value={from} onInput={setFrom} optional />
          <TextField label={words.to} name="to" type="date" value={to} onInput={setTo} optional />
        </div>
      </Form>
      {Object.keys(search).length > 0 && <TextLink to="/coordination/audit">{words.clear}</TextLink>}
    </section>
  )
}

// Whom the search is narrowed to, by the links on the rows: by name as soon as a row tells it.
function People({ search, page }: FilterProps) {
  const words = useWords(auditMessages)
  const { person, actor } = search
  const names = new Map(
    page?.items.flatMap((row) => [
      [row.actorId, row.actorName],
      [row.personId ?? '', row.personName],
    ]),
  )
  return (
    <>
      {person && (
        <p>
          {words.ofPerson} <strong>{names.get(person) ?? words.gone}</strong>
        </p>
      )}
      {actor && (
        <p>
          {words.byActor} <strong>{names.get(actor) ?? words.gone}</strong>
        </p>
      )}
    </>
  )
}

function Head({ head }: { head: AuditPage['head'] }) {
  const words = useWords(auditMessages)
  return (
    <section class="audit-head" aria-labelledby="head">
      <h2 id="head">{words.head}</h2>
      <p>
        <code class="audit-hash">
          {head.sequence}:{head.hash}
        </code>
      </p>
      <p class="hint">{words.headIs}</p>
      <p class="hint">{words.verify}</p>
    </section>
  )
}
