import { useQuery } from '@tanstack/react-query'
import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import { isLanguage, type Language, languages } from '../../shared/languages.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'
import { PracticeFamily } from '../adoptions/family.tsx'
import { AdoptionLedger } from '../adoptions/ledger.tsx'
import { usePracticeLookedAt } from '../notices/unread.ts'
import type { PageProps } from '../page.ts'
import { EvidenceList } from '../practices/evidence.tsx'
import { practiceMessages } from '../practices/messages.ts'
import { Practice } from '../practices/Practice.tsx'
import { Sections } from '../practices/sections.tsx'
import { TranslationState } from '../practices/translationState.tsx'
import { reading } from '../queries.ts'
import { Assessment } from '../reviews/assessment.tsx'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { Outcome, Pick } from './card.tsx'
import { InstituteActs } from './instituteActs.tsx'
import { useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'
import { Similar } from './similar.tsx'

/** A published practice for everybody; where none is published, the record for those who work on it. */
export function Published({ params, search }: PageProps) {
  const { practiceId = '' } = params
  const asked = Number(search.get('number'))
  const number = Number.isSafeInteger(asked) && asked > 0 ? asked : undefined
  const query = useQuery(reading('GET /publications/:practiceId', { params: { practiceId }, query: { number } }))
  if (query.error?.code === 'not-found' && !number) return <Practice params={params} search={search} />
  return (
    <Answer query={query}>
      {({ entry, version }) =>
        version ? (
          <Reading entry={entry} version={version} asked={search.get('in') ?? ''} />
        ) : (
          <Tombstone entry={entry} />
        )
      }
    </Answer>
  )
}

function useCrumbs() {
  return [{ to: '/practices', label: useWords(catalogueMessages).title }]
}

function Tombstone({ entry }: { entry: CatalogueEntry }) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const { country } = entry.facts
  return (
    <PageBody title={words.withdrawn.title} crumbs={useCrumbs()}>
      <Notice>
        <p>{country ? words.withdrawn.of(labels('country', country)) : words.withdrawn.ofNone}</p>
        <p>
          {words.published} <Time at={entry.firstPublishedAt} short /> · {words.withdrawn.at}{' '}
          <Time at={entry.stateAt} short />
        </p>
        {entry.reason && (
          <p>
            {words.reason} <span class="as-typed">{entry.reason}</span>
          </p>
        )}
      </Notice>
    </PageBody>
  )
}

type ReadingProps = { entry: CatalogueEntry; version: PublishedVersion; asked: string }

function Reading({ entry, version, asked }: ReadingProps) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const mine = useLanguage()
  const { practiceId } = entry
  usePracticeLookedAt(practiceId)
  // The reader's own language where there is one, until they ask for another.
  const wanted = isLanguage(asked) ? asked : mine
  const shown = version.translations.find(({ language }) => language === wanted)
  const title = shown?.texts.title || version.texts.title
  const { country } = version.facts
  return (
    <PageBody
      title={title}
      lang={shown?.texts.title ? shown.language : version.language}
      crumbs={useCrumbs()}
      under={
        <>
          <Outcome outcome={version.outcome} />
          {country && <span>{labels('country', country)}</span>}
          <span>
            {words.published} <Time at={version.publishedAt} short />
          </span>
          <span>{words.version(version.number)}</span>
        </>
      }
      aside={<Beside entry={entry} version={version} wanted={wanted} />}
    >
      <Standing entry={entry} number={version.number} />
      {shown && <TranslationState original={version} translation={shown} />}
      <Sections
        original={version}
        shown={shown}
        evidence={
          <EvidenceList
            practiceId={practiceId}
            number={version.number}
            files={version.facts.evidence}
            language={version.language}
          />
        }
      />
      {version.assessment && <Assessment assessment={version.assessment} />}
      <AdoptionLedger practiceId={practiceId} cursor={undefined} />
      <PracticeFamily practiceId={practiceId} cursor={undefined} />
      <Similar practiceId={practiceId} />
    </PageBody>
  )
}

/** What has become of it, where that is not simply that it stands. */
function Standing({ entry, number }: { entry: CatalogueEntry; number: number }) {
  const words = useWords(catalogueMessages)
  const isOld = number < entry.number
  if (entry.state === 'published' && !isOld) return null
  return (
    <Notice tone={entry.state === 'due' ? 'waiting' : 'quiet'}>
      {isOld && (
        <p>
          {words.older} <TextLink to={`/practices/${entry.practiceId}`}>{words.toLast}</TextLink>
        </p>
      )}
      {entry.state !== 'published' && <p>{words.states[entry.state]}</p>}
      {entry.successorId && (
        <p>
          <TextLink to={`/practices/${entry.successorId}`}>{words.toSuccessor}</TextLink>
        </p>
      )}
      {entry.state === 'archived' && entry.reason && (
        <p>
          {words.reason} <span class="as-typed">{entry.reason}</span>
        </p>
      )}
    </Notice>
  )
}

function Beside({ entry, version, wanted }: { entry: CatalogueEntry; version: PublishedVersion; wanted: Language }) {
  const words = useWords(catalogueMessages)
  const { read } = useWords(practiceMessages)
  const { practiceId, number } = entry
  const me = useMe()
  // Somebody of another State would be refused: for them it is not even asked.
  const isInstitute = me?.role === 'editor' || me?.role === 'coordinator'
  const mayWork = !!me && (isInstitute || me.country === entry.facts.country)
  const record = useQuery({
    ...reading('GET /practices/:practiceId', { params: { practiceId } }),
    ...{ retry: false, enabled: mayWork },
  })
  const numbers = Array.from({ length: number }, (_, at) => number - at)
  return (
    <>
      <section>
        <h2>{read.translations}</h2>
        <Languages version={version} wanted={wanted} isLast={version.number === number} />
      </section>
      {numbers.length > 1 && (
        <section>
          <h2>{words.versions}</h2>
          <ul class="record-languages">
            {numbers.map((one) => (
              <li key={one} aria-current={one === version.number ? 'true' : undefined}>
                <TextLink to={`/practices/${practiceId}${one === number ? '' : `?number=${one}`}`}>
                  {words.version(one)}
                </TextLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {record.data && (
        <p>
          <ButtonLink to={`/practices/${practiceId}/record`} icon="write">
            {words.toRecord}
          </ButtonLink>
        </p>
      )}
      <p>
        <a href={`/public/${wanted}/practices/${practiceId}/`}>{words.publicPage}</a>
      </p>
      <Pick id={practiceId} title={version.texts.title} />
      <Button onClick={() => print()}>{read.print}</Button>
      {isInstitute && !record.isPending && !record.data?.mine && (
        <InstituteActs practiceId={practiceId} isRecordRead={!!record.data} />
      )}
    </>
  )
}

function Languages({ version, wanted, isLast }: { version: PublishedVersion; wanted: Language; isLast: boolean }) {
  const { read, translation: words } = useWords(practiceMessages)
  const { shell } = useMessages()
  const at = (language: Language) => {
    const number = isLast ? {} : { number: String(version.number) }
    return `/practices/${version.practiceId}?${new URLSearchParams({ in: language, ...number })}`
  }
  const there = languages.flatMap((language) => {
    const translation = version.translations.find((one) => one.language === language)
    return translation || language === version.language ? [{ language, translation }] : []
  })
  return (
    <ul class="record-languages">
      {there.map(({ language, translation }) => (
        <li key={language} aria-current={language === wanted ? 'true' : undefined}>
          <TextLink to={at(language)}>{shell.languages[language]}</TextLink>
          {!translation && ` · ${read.original}`}
          {translation && behindOf(version, translation).stale.length > 0 && ` · ${words.stale}`}
          {translation?.byMachine && ` · ${words.byMachine}`}
        </li>
      ))}
    </ul>
  )
}
