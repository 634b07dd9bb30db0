import { useQuery } from '@tanstack/react-query'
import { isLanguage, type Language, languages } from '../../shared/languages.ts'
import { missingOf } from '../../shared/practiceMissing.ts'
import type { Practice as Record } from '../../shared/practices.ts'
import { behindOf, isEmptyTranslation } from '../../shared/practiceTranslations.ts'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages, useWords } from '../words.ts'
import { practiceMessages } from './messages.ts'
import { MissingList } from './missingList.tsx'
import { Sections } from './sections.tsx'
import { useToday } from './today.ts'
import { TranslationState } from './translationState.tsx'

/** A record, to be read and printed; `?in=` shows it in a language that it is translated into. */
export function Practice({ params: { practiceId = '' }, search }: PageProps) {
  const query = useQuery(reading('GET /practices/:practiceId', { params: { practiceId } }))
  const asked = search.get('in') ?? ''
  return (
    <Answer query={query}>
      {(practice) => <Reading practice={practice} asked={isLanguage(asked) ? asked : undefined} />}
    </Answer>
  )
}

function Reading({ practice, asked }: { practice: Record; asked: Language | undefined }) {
  const words = useWords(practiceMessages)
  const shown = practice.translations.find(({ language }) => language === asked)
  const { title } = shown?.texts.title ? shown.texts : practice.texts
  return (
    <PageBody
      title={title || words.draft}
      lang={shown?.texts.title ? shown.language : practice.language}
      crumbs={[{ to: '/practices/mine', label: words.mine }]}
      under={
        <>
          <span>{words.draft}</span>
          <span>
            {words.savedBy(practice.savedBy.name)} <Time at={practice.savedAt} />
          </span>
        </>
      }
      action={
        <ButtonLink to={`/practices/${practice.id}/edit`} look="main" icon="write">
          {words.read.write}
        </ButtonLink>
      }
      aside={<Beside practice={practice} />}
    >
      <p class="readers">
        <Icon name="lock" />
        <span>{practice.seatId ? words.isDraft : words.isOwnDraft}</span>
      </p>
      {shown && <TranslationState original={practice} translation={shown} />}
      <Sections original={practice} shown={shown} />
    </PageBody>
  )
}

/** What belongs to a record: what is missing, its languages, where it comes from. */
function Beside({ practice }: { practice: Record }) {
  const words = useWords(practiceMessages)
  const missing = missingOf(practice, useToday())
  return (
    <>
      <section>
        <h2>{words.read.missing}</h2>
        <MissingList missing={missing} to={`/practices/${practice.id}/edit`} />
      </section>
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
      <Button onClick={() => print()}>{words.read.print}</Button>
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
              {' · '}
              <TextLink to={`/practices/${practice.id}/translations/${language}`}>
                {isThere ? words.translation.goOn : words.translation.begin}
                <span class="only-heard"> {words.translation.into[language]}</span>
              </TextLink>
            </li>
          )
        })}
    </ul>
  )
}
