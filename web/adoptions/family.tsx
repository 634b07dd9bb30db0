import { useQuery } from '@tanstack/react-query'
import type { Family as Kin, Relative } from '../../shared/adoptions.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { ButtonLink, TextLink } from '../ui/controls.tsx'
import { countryName } from '../ui/names.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { adoptionMessages } from './messages.ts'
import { PracticeName } from './practiceName.tsx'

type Props = { practiceId: string; cursor?: string | undefined }

/** From which practices it was adapted and which were adapted from it; and the first step to one's own. */
export function PracticeFamily({ practiceId, cursor }: Props) {
  const { family: words } = useWords(adoptionMessages)
  const role = useMe()?.role
  const query = useQuery(
    reading('GET /publications/:practiceId/family', { params: { practiceId }, query: cursor ? { cursor } : {} }),
  )
  const here = `/practices/${practiceId}/adoptions`
  return (
    <section aria-labelledby="family" class="adoptions">
      <h2 id="family">{words.title}</h2>
      <Answer query={query} waiting={<Skeleton rows={2} />}>
        {(family) => (
          <>
            {family.thread && (
              <p>
                {words.thread}{' '}
                <TextLink to={`/threads/${family.thread.id}`} lang={family.thread.language}>
                  {family.thread.title}
                </TextLink>
              </p>
            )}
            <Tree family={family} />
            <Pager
              previous={cursor && here}
              next={family.next && `${here}?${new URLSearchParams({ family: family.next })}`}
              labels={{ previous: words.first, next: words.more }}
            />
            {role && role !== 'observer' && family.line.at(-1)?.state !== 'withdrawn' && (
              <>
                <ButtonLink to={`/practices/new?adaptedFrom=${practiceId}`} icon="plus">
                  {words.begin}
                </ButtonLink>
                <p class="hint">{words.beginNote}</p>
              </>
            )}
          </>
        )}
      </Answer>
    </section>
  )
}

function Tree({ family: { line, items } }: { family: Kin }) {
  const { family: words } = useWords(adoptionMessages)
  const [first, ...others] = line
  const self = line.at(-1)
  if (!first || !self) return null
  if (line.length + items.length === 1) return <p>{words.none}</p>
  const known = new Set(items.map(({ practiceId }) => practiceId))
  const below = new Map<string, Relative[]>()
  const put = (parent: string, one: Relative) => below.set(parent, [...(below.get(parent) ?? []), one])
  for (const [at, one] of others.entries()) put(line[at]?.practiceId ?? '', one)
  // On a later page of a large family whose parent stands on an earlier one stands below the practice itself.
  for (const one of items) put(known.has(one.parentId ?? '') ? (one.parentId ?? '') : self.practiceId, one)
  return (
    <ul class="family">
      <Branch one={first} below={below} self={self.practiceId} />
    </ul>
  )
}

function Branch({ one, below, self }: { one: Relative; below: Map<string, Relative[]>; self: string }) {
  const { family: words, outcome } = useWords(adoptionMessages)
  const here = useLanguage()
  const children = below.get(one.practiceId) ?? []
  const isSelf = one.practiceId === self
  const isGone = one.state === 'withdrawn'
  return (
    <li>
      <div class="relative" aria-current={isSelf ? 'true' : undefined}>
        <PracticeName practice={one} to={isSelf ? undefined : `/practices/${one.practiceId}`} />
        <div class="row-about">
          {isSelf && <Badge>{words.here}</Badge>}
          {one.country && <span>{countryName(one.country, here)}</span>}
          <span>{words.published(one.firstPublishedAt.slice(0, 4))}</span>
          {!isGone && <span>{outcome[one.outcome]}</span>}
        </div>
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Branch key={child.practiceId} one={child} below={below} self={self} />
          ))}
        </ul>
      )}
    </li>
  )
}
