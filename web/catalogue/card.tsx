import type { ComponentChildren } from 'preact'
import type { CatalogueCard } from '../../shared/catalogueList.ts'
import type { PracticeOutcome } from '../../shared/practiceStates.ts'
import { Badge } from '../ui/badge.tsx'
import { TextLink } from '../ui/controls.tsx'
import { useMessages, useWords } from '../words.ts'
import { outcomeSigns, useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'
import { pick, usePicks } from './picks.ts'

/** A published practice in a list; `why`: what is to be said of it here. */
export function Card({ card, why, level = 3 }: { card: CatalogueCard; why?: ComponentChildren; level?: 2 | 3 }) {
  const words = useWords(catalogueMessages)
  const { shell } = useMessages()
  const labels = useLabels()
  const { practiceId, title, summary, facts, outcome, languages, adopted, state } = card
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <li class="row practice-card">
      <div class="row-main">
        <Title class="row-title">
          <TextLink to={`/practices/${practiceId}`} lang={title.language}>
            {title.text}
          </TextLink>
        </Title>
        <p class="practice-summary" lang={summary.language}>
          {summary.text}
        </p>
        {why}
        <p class="row-about">
          {facts.country && <span>{labels('country', facts.country)}</span>}
          {facts.began && <span>{words.since(facts.began.slice(0, 4))}</span>}
          <span>{languages.map((one) => shell.languages[one]).join(', ')}</span>
          {adopted > 0 && <span>{words.adopted(adopted)}</span>}
          {state === 'due' && <span>{words.states.due}</span>}
        </p>
        <p class="row-about">
          {facts.themes.map((theme) => (
            <span key={theme}>{labels('theme', theme)}</span>
          ))}
        </p>
      </div>
      <div class="row-end">
        <Outcome outcome={outcome} />
        <Pick id={practiceId} title={title.text} />
      </div>
    </li>
  )
}

export function Outcome({ outcome }: { outcome: PracticeOutcome }) {
  const words = useWords(catalogueMessages)
  return (
    <Badge tone={outcome === 'reported' ? 'quiet' : 'good'}>
      <span aria-hidden="true">{outcomeSigns[outcome]}</span> {words.outcomes[outcome]}
    </Badge>
  )
}

/** To be compared. Beyond three there is no more room, and it says so. */
export function Pick({ id, title }: { id: string; title: string }) {
  const words = useWords(catalogueMessages)
  const { ids, isFull } = usePicks()
  const isPicked = ids.includes(id)
  const isClosed = isFull && !isPicked
  return (
    <label class="choice practice-pick">
      <input type="checkbox" checked={isPicked} disabled={isClosed} onChange={() => pick(id)} />
      <span>
        {words.compare.pick}
        <span class="only-heard">: {title}</span>
        {isClosed && <span class="only-heard"> ({words.compare.full})</span>}
      </span>
    </label>
  )
}
