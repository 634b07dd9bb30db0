import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import { adoptionStates } from '../../shared/adoptionStates.ts'
import type { Adoption, Ledger } from '../../shared/adoptions.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { reading, refresh } from '../queries.ts'
import { useIsStaff } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { Fact } from '../ui/fact.tsx'
import { say } from '../ui/live.tsx'
import { countryName } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../words.ts'
import { AdoptionHistory, AdoptionState, AdoptionWords } from './adoption.tsx'
import { adoptionMessages } from './messages.ts'
import { NoteForm } from './noteForm.tsx'

type Props = { practiceId: string; cursor?: string | undefined }

/** Which States took a practice up, how far they came and what they learnt; and, for who sits for one, the form to say so. */
export function AdoptionLedger({ practiceId, cursor }: Props) {
  const words = useWords(adoptionMessages)
  const query = useQuery(
    reading('GET /publications/:practiceId/adoptions', { params: { practiceId }, query: cursor ? { cursor } : {} }),
  )
  const here = `/practices/${practiceId}/adoptions`
  return (
    <section aria-labelledby="adoption" class="adoptions">
      <h2 id="adoption">{words.title}</h2>
      <p>{words.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={3} />}>
        {(ledger) => (
          <>
            {ledger.items.length > 0 && <Counts counts={ledger.counts} />}
            <Mine practiceId={practiceId} ledger={ledger} />
            {ledger.items.length === 0 ? (
              <Empty title={words.none}>{words.noneNote}</Empty>
            ) : (
              <ul class="rows">
                {ledger.items.map((adoption) => (
                  <Noted key={adoption.country} adoption={adoption} mayReplicate={ledger.may.replicate} />
                ))}
              </ul>
            )}
            <Pager
              previous={cursor && here}
              next={ledger.next && `${here}?${new URLSearchParams({ cursor: ledger.next })}`}
              labels={{ previous: words.first, next: words.more }}
            />
          </>
        )}
      </Answer>
    </section>
  )
}

function Counts({ counts }: Pick<Ledger, 'counts'>) {
  const words = useWords(adoptionMessages)
  return (
    <dl class="facts">
      {adoptionStates.map((status) => (
        <Fact key={status} name={words.status[status]}>
          {words.states(counts[status])}
          <span class="hint">{words.meaning[status]}</span>
        </Fact>
      ))}
    </dl>
  )
}

function Mine({ practiceId, ledger }: { practiceId: string; ledger: Ledger }) {
  const words = useWords(adoptionMessages)
  const [isWriting, setIsWriting] = useState(false)
  const { mine, may } = ledger
  if (!may.note) return null
  if (isWriting) return <NoteForm practiceId={practiceId} ledger={ledger} onDone={() => setIsWriting(false)} />
  return (
    <p>
      <Button look="main" icon="write" onClick={() => setIsWriting(true)}>
        {mine ? words.noteAgain : words.note}
      </Button>
    </p>
  )
}

function Noted({ adoption, mayReplicate }: { adoption: Adoption; mayReplicate: boolean }) {
  const here = useLanguage()
  return (
    <li class="row">
      <div class="row-main adoption">
        <h3 class="row-title">{countryName(adoption.country, here)}</h3>
        <AdoptionState adoption={adoption} />
        <AdoptionWords adoption={adoption} />
        <Confirming adoption={adoption} mayReplicate={mayReplicate} />
        {adoption.version > 1 && <AdoptionHistory adoption={adoption} />}
      </div>
    </li>
  )
}

/** For the Institute: evidence that waits to be confirmed, or why it cannot be. */
function Confirming({ adoption, mayReplicate }: { adoption: Adoption; mayReplicate: boolean }) {
  const words = useWords(adoptionMessages)
  const here = useLanguage()
  const isStaff = useIsStaff()
  const { practiceId, country, version, status, evidence, replication } = adoption
  if (!isStaff || replication || status !== 'adopted' || evidence === '') return null
  if (!mayReplicate) return <p class="hint">{words.notValidated}</p>
  async function confirm(): Promise<void> {
    await call('PUT /publications/:practiceId/adoptions/:country/replication', {
      params: { practiceId, country },
      version,
    })
    await refresh('GET /publications/:practiceId/adoptions', 'GET /publications/:practiceId/family')
    void refresh('GET /publications/:practiceId')
    say(words.confirmed)
  }
  return (
    <AskFirst
      label={words.confirm}
      about={countryName(country, here)}
      title={words.confirm}
      work={confirm}
      look="plain"
    >
      <p>{words.confirmExplain}</p>
    </AskFirst>
  )
}
