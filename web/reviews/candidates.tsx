import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import type { Candidate, ReviewerKind } from '../../shared/reviews.ts'
import { practiceMessages } from '../practices/messages.ts'
import { reading } from '../queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/controls.tsx'
import { Told } from '../ui/fields.tsx'
import { useFieldWiring } from '../ui/form.tsx'
import { seatOf } from '../ui/names.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { reviewMessages } from './messages.ts'

type Choosing = {
  practiceId: string
  language: Language
  /** Who is chosen, by the place that they take. */
  chosen: Record<string, string>
  choose: (next: (before: Record<string, string>) => Record<string, string>) => void
}

const places = [
  ['institute', ['institute']],
  ['liaison', ['first', 'second']],
] as const

/** One of the Institute and two liaisons: those whom most speaks for are chosen, until the editor chooses otherwise. */
export function Chosen({ practiceId, chosen, choose }: Choosing) {
  const { reviewers: words } = useWords(reviewMessages)
  const wiring = useFieldWiring('reviewers', words.lead)
  return (
    <fieldset {...wiring.control} class="field choices" tabIndex={-1}>
      <legend>{words.title}</legend>
      <Told hint={words.lead} wiring={wiring} />
      {places.map(([of, names]) => (
        <Candidates key={of} practiceId={practiceId} of={of} names={names} chosen={chosen} choose={choose} />
      ))}
    </fieldset>
  )
}

type OfKind = Omit<Choosing, 'language'> & { of: ReviewerKind; names: readonly string[] }

function Candidates({ practiceId, of, names, chosen, choose }: OfKind) {
  const { reviewers: words } = useWords(reviewMessages)
  const { items, more } = useCandidates(practiceId, of)
  const proposed = items?.filter((one) => one.proposed).map(({ person }) => person.id) ?? []
  const isChosen = names.some((name) => chosen[name])
  useEffect(() => {
    if (isChosen || proposed.length === 0) return
    const taken = names.flatMap((name, at) => (proposed[at] ? [[name, proposed[at]]] : []))
    choose((before) => ({ ...before, ...Object.fromEntries(taken) }))
  }, [proposed.join(' '), isChosen])
  const all = names.map((name) => chosen[name])
  const toggle = (id: string, on: boolean) => {
    const free = names.find((name) => (on ? !chosen[name] : chosen[name] === id)) ?? names.at(-1) ?? ''
    choose(({ [free]: _, ...others }) => (on ? { ...others, [free]: id } : others))
  }
  return (
    <div>
      <p class="label">{words[of]}</p>
      {!items && <Skeleton />}
      {items?.length === 0 && <p class="hint">{words.noOne}</p>}
      {items?.map((one) => (
        <label key={one.person.id} class="choice">
          <input
            type="checkbox"
            checked={all.includes(one.person.id)}
            onChange={(event) => toggle(one.person.id, event.currentTarget.checked)}
          />
          <span>
            <About candidate={one} />
          </span>
        </label>
      ))}
      {more && (
        <Button look="quiet" onClick={more.read}>
          {more.label}
        </Button>
      )}
    </div>
  )
}

/** Those on the pages that were asked for so far. */
export function useCandidates(practiceId: string, of: ReviewerKind) {
  const { queue } = useWords(reviewMessages)
  const [before, keep] = useState<{ items: Candidate[]; cursor?: string }>({ items: [] })
  const { cursor } = before
  const query = useQuery(
    reading('GET /practices/:practiceId/candidates', {
      params: { practiceId },
      query: { of, ...(cursor ? { cursor } : {}) },
    }),
  )
  const items = query.data && [...before.items, ...query.data.items]
  const next = query.data?.next
  const more = items && next ? { label: queue.more, read: () => keep({ items, cursor: next }) } : undefined
  return { items, more }
}

/** Somebody, and what speaks for them. */
export function About({ candidate }: { candidate: Candidate }) {
  const { person, reads, themes, fromElsewhere, load, proposed } = candidate
  const { reviewers: words } = useWords(reviewMessages)
  const { options } = useWords(practiceMessages)
  const { shell } = useMessages()
  const language = useLanguage()
  const list = new Intl.ListFormat(language)
  const said = [
    reads ? words.reads : words.readsNot,
    ...(themes.length > 0 ? [words.knows(list.format(themes.map((theme) => options.themes[theme])))] : []),
    ...(fromElsewhere ? [words.elsewhere] : []),
    words.load(load),
  ]
  return (
    <>
      <strong>{person.name}</strong> · {seatOf(person, language) || shell.roles[person.role]}{' '}
      {proposed && <Badge tone="good">{words.proposed}</Badge>}
      <small class="hint">{said.join(' · ')}</small>
    </>
  )
}
