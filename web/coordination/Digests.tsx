import { useQuery } from '@tanstack/react-query'
import { digestIssueMessages, digestRunMessages } from '../digests/runMessages.ts'
import type { PageComponent, PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { useTurning } from '../ui/arrival.ts'
import { TextLink } from '../ui/controls.tsx'
import { seatOf } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { DigestSending } from './DigestSending.tsx'
import { digestsAt } from './digestsAt.ts'
import { coordinationMessages } from './messages.ts'
import { PersonDigests } from './PersonDigests.tsx'
import { Sections } from './Sections.tsx'
import { SeekPeople } from './SeekPeople.tsx'

const here = '/coordination/digests'

/** The page with its messages. */
export async function openDigests(): Promise<PageComponent> {
  await Promise.all([digestRunMessages.load(), digestIssueMessages.load()])
  return Digests
}

/** Those of one person, where the address names one; else the sending of digests, and the way to those of a person. */
function Digests({ search }: PageProps) {
  const personId = search.get('person')
  return personId ? <PersonDigests key={personId} personId={personId} search={search} /> : <Sending search={search} />
}

function Sending({ search }: { search: URLSearchParams }) {
  const words = useWords(digestRunMessages)
  const { title } = useWords(coordinationMessages)
  return (
    <PageBody title={words.title} crumbs={[{ to: '/coordination', label: title }]}>
      <Sections here="digests" />
      <p class="lead">{words.lead}</p>
      <DigestSending />
      <FindPerson q={search.get('q')?.trim() ?? ''} cursor={search.get('cursor') ?? undefined} />
    </PageBody>
  )
}

function FindPerson({ q, cursor }: { q: string; cursor: string | undefined }) {
  const words = useWords(digestRunMessages)
  const heading = useTurning(listAt(q, cursor))
  return (
    <section aria-labelledby="person">
      <h2 id="person" ref={heading} tabIndex={-1}>
        {words.person}
      </h2>
      <div class="stack">
        <p>{words.personLead}</p>
        <SeekPeople key={q} q={q} at={listAt} />
      </div>
      {q && <Found q={q} cursor={cursor} />}
    </section>
  )
}

function Found({ q, cursor }: { q: string; cursor: string | undefined }) {
  const { people } = useWords(coordinationMessages)
  const language = useLanguage()
  const query = useQuery(reading('GET /people', { query: { q, cursor } }))
  return (
    <Answer query={query} waiting={<Skeleton rows={3} />}>
      {({ items, next, previous }) => (
        <>
          {items.length === 0 && !next && <Empty title={people.none}>{people.noneIs}</Empty>}
          <ul class="rows">
            {items.map((person) => (
              <li key={person.id} class="row">
                <div class="row-main">
                  <p class="row-title">
                    <TextLink to={digestsAt(person.id)}>{person.name}</TextLink>
                  </p>
                  <p class="row-about">
                    <span>{seatOf(person, language)}</span>
                    <span>{person.email}</span>
                  </p>
                </div>
              </li>
            ))}
          </ul>
          <Pager previous={previous && listAt(q, previous)} next={next && listAt(q, next)} />
        </>
      )}
    </Answer>
  )
}

function listAt(q: string, cursor?: string): string {
  const asked = new URLSearchParams({ ...(q ? { q } : {}), ...(cursor ? { cursor } : {}) })
  return asked.size > 0 ? `${here}?${asked}` : here
}
