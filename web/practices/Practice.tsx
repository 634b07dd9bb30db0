import { useQuery } from '@tanstack/react-query'
import { isLanguage, type Language, languages } from '../../shared/languages.ts'
import { isBeingWritten } from '../../shared/practiceStates.ts'
import type { Practice as Record } from '../../shared/practices.ts'
import { behindOf, isEmptyTranslation } from '../../shared/practiceTranslations.ts'
import { usePracticeLookedAt } from '../notices/unread.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { PublishedAssessment } from '../reviews/assessment.tsx'
import { Answer } from '../ui/answer.tsx'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages, useWords } from '../words.ts'
import { EvidenceList } from './evidence.tsx'
import { practiceMessages, practiceWayMessages } from './messages.ts'
import { MissingList } from './missingList.tsx'
import { RemoveDraft } from './removeDraft.tsx'
import { Sections } from './sections.tsx'
import { History, Standing } from './standing.tsx'
import { useMissing } from './today.ts'
import { TranslationState } from './translationState.tsx'

/** A record, to be read and printed; `?in=` shows it in a language that it is translated into. */
export function Practice({ params: { practiceId = '' }, search }: PageProps) {
  const query = useQuery(reading('GET /practices/:practiceId', { params: { practiceId } }))
  const asked = search.get('in') ?? ''
  const steps = search.get('steps') ?? undefined
  return (
    <Answer query={query}>
      {(practice) => <Reading practice={practice} asked={isLanguage(asked) ? asked : undefined} steps={steps} />}
    </Answer>
  )
}

type Read = { practice: Record; asked: Language | undefined; steps: string | undefined }

function Reading({ practice, asked, steps }: Read) {
  const words = useWords(practiceMessages)
  const { state, toReviews } = useWords(practiceWayMessages)
  usePracticeLookedAt(practice.id)
  const shown = practice.translations.find(({ language }) => language === asked)
  const { title } = shown?.texts.title ? shown.texts : practice.texts
  return (
    <PageBody
      title={title || words.draft}
      lang={shown?.texts.title ? shown.language : practice.language}
      crumbs={[
        practice.mine ? { to: '/practices/mine', label: words.mine } : { to: '/practices/review', label: toReviews },
      ]}
      under={
        <>
          <span>{state[practice.state]}</span>
          <span>
            {words.savedBy(practice.savedBy.name)} <Time at={practice.savedAt} />
          </span>
        </>
      }
      action={
        practice.mine &&
        isBeingWritten(practice.state) && (
          <ButtonLink to={`/practices/${practice.id}/edit`} icon="write">
            {words.read.write}
          </ButtonLink>
        )
      }
      aside={<Beside practice={practice} />}
    >
      {practice.state === 'draft' && (
        <p class="readers">
          <Icon name="lock" />
          <span>{practice.seatId ? words.isDraft : words.isOwnDraft}</span>
        </p>
      )}
      <Standing practice={practice} />
      {shown && <TranslationState original={practice} translation={shown} />}
      <Sections
        original={practice}
        shown={shown}
        evidence={
          <EvidenceList practiceId={practice.id} files={practice.facts.evidence} language={practice.language} />
        }
      />
      {practice.published && <PublishedAssessment practiceId={practice.id} />}
      <History practiceId={practice.id} cursor={steps} />
    </PageBody>
  )
}

/** What belongs to a record: what is missing, its languages, where it comes from. */
function Beside({ practice }: { practice: Record }) {
  const words = useWords(practiceMessages)
  const missing = useMissing(practice)
  return (
    <>
      {practice.mine && isBeingWritten(practice.state) && (
        <section>
          <h2>{words.read.missing}</h2>
          <MissingList missing={missing} to={`/practices/${practice.id}/edit`} />
        </section>
      )}
      <section>
        <h2>{words.read.translations}</h2>
        <Languages practice={practice} />
      </section>
      {practice.thread && (
        <section>
          <h2>{words.read.thread}</h2>
          <p>
            <TextLink to={`/threads/${practice.thread.id}`} lang={practice.thread.language}>
              {practice.thread.title}
            </TextLink>
          </p>
        </section>
      )}
      {practice.adaptedFrom && (
        <section>
          <h2>{words.new.adapts}</h2>
          <p>
            <TextLink to={`/practices/${practice.adaptedFrom.id}`} lang={practice.adaptedFrom.language}>
              {practice.adaptedFrom.titles[practice.adaptedFrom.language] ?? practice.adaptedFrom.country}
            </TextLink>
          </p>
        </section>
      )}
      <div class="stack">
        {practice.published && <ButtonLink to={`/practices/${practice.id}`}>{words.read.published}</ButtonLink>}
        <Button onClick={() => print()}>{words.read.print}</Button>
        {practice.state === 'draft' && practice.mine && practice.steps === 0 && <RemoveDraft practice={practice} />}
      </div>
    </>
  )
}

function Languages({ practice }: { practice: Record }) {
  const words = useWords(practiceMessages)
  const { shell } = useMessages()
  const at = `/practices/${practice.id}/record`
  return (
    <ul class="record-languages">
      <li>
        <TextLink to={at}>{shell.languages[practice.language]}</TextLink> · {words.read.original}
      </li>
      {languages
        .filter((language) => language !== practice.language)
        .map((language) => {
          const translation = practice.translations.find((one) => one.language === language)
          const isThere = translation && !isEmptyTranslation(translation)
          return (
            <li key={language}>
              {isThere ? (
                <TextLink to={`${at}?in=${language}`}>{shell.languages[language]}</TextLink>
              ) : (
                shell.languages[language]
              )}
              {isThere && behindOf(practice, translation).stale.length > 0 && ` · ${words.translation.stale}`}
              {practice.mine && (
                <>
                  {' · '}
                  <TextLink to={`/practices/${practice.id}/translations/${language}`}>
                    {isThere ? words.translation.goOn : words.translation.begin}
                    <span class="only-heard"> {words.translation.into[language]}</span>
                  </TextLink>
                </>
              )}
            </li>
          )
        })}
    </ul>
  )
}
