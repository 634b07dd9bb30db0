import { useQuery } from '@tanstack/react-query'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { Adoption } from '../../shared/adoptions.ts'
import { monthInWords } from '../../shared/datesInWords.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Badge } from '../ui/badge.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Fact } from '../ui/fact.tsx'
import { LanguageLabel } from '../ui/names.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useWords } from '../words.ts'
import { adoptionMessages } from './messages.ts'

/** What a State noted: how far it has come, since when, and in its words. */
export function AdoptionState({ adoption }: { adoption: Adoption }) {
  const words = useWords(adoptionMessages)
  const here = useLanguage()
  return (
    <div class="row-about">
      <Badge tone={adoption.status === 'adopted' ? 'good' : 'quiet'}>{words.status[adoption.status]}</Badge>
      <span>{words.since(monthInWords(here, adoption.since))}</span>
      <LanguageLabel language={adoption.language} />
    </div>
  )
}

export function AdoptionWords({ adoption }: { adoption: Adoption }) {
  const words = useWords(adoptionMessages)
  const { language, links, ownPracticeId, replication } = adoption
  return (
    <>
      <dl class="facts">
        {(['changed', 'failed', 'evidence'] as const).map(
          (name) =>
            adoption[name] && (
              <Fact key={name} name={words[name]}>
                <p class="as-typed" lang={language}>
                  {adoption[name]}
                </p>
              </Fact>
            ),
        )}
        {links.length > 0 && (
          <Fact name={words.links}>
            <ul class="plain-list">
              {links.map((address) => (
                <li key={address}>
                  <a href={address} rel="noopener noreferrer nofollow" class="address">
                    {address}
                  </a>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {ownPracticeId && (
        <p>
          <TextLink to={`/practices/${ownPracticeId}`}>{words.own}</TextLink>
        </p>
      )}
      {replication && (
        <p>
          <Badge tone="good">{words.replicated}</Badge> <Time at={replication.at} short />
        </p>
      )}
      <p class="hint">
        {words.notedBy(adoption.notedBy.name)} <Time at={adoption.notedAt} short />
      </p>
    </>
  )
}

/** What it noted before, asked for when somebody wants it. */
export function AdoptionHistory({ adoption: { practiceId, country } }: { adoption: Adoption }) {
  const words = useWords(adoptionMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      {isOpen && <Versions practiceId={practiceId} country={country} />}
    </details>
  )
}

function Versions(params: { practiceId: string; country: string }) {
  const words = useWords(adoptionMessages)
  const query = useQuery(reading('GET /publications/:practiceId/adoptions/:country/history', { params }))
  return (
    <Answer query={query} waiting={<Skeleton rows={1} />}>
      {({ items, next }) => (
        <>
          <ol class="rows">
            {items.slice(1).map((one) => (
              <Row key={one.version}>
                <AdoptionState adoption={one} />
                <AdoptionWords adoption={one} />
              </Row>
            ))}
          </ol>
          {next && <p class="hint">{words.historyOlder}</p>}
        </>
      )}
    </Answer>
  )
}

function Row({ children }: { children: ComponentChildren }) {
  return (
    <li class="row">
      <div class="row-main">{children}</div>
    </li>
  )
}
