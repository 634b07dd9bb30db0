import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import { isLanguage, type Language } from '../../shared/languages.ts'
import { type TextName, textNames } from '../../shared/practiceFields.ts'
import type { Practice } from '../../shared/practices.ts'
import { call } from '../api.ts'
import { joinedTexts } from '../composer/quoting.ts'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { personHere } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { Missing } from '../ui/missing.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useMessages, useWords } from '../words.ts'
import { CarryOver } from './carryOver.tsx'
import { Clash } from './clash.tsx'
import { type Keeping, useKeeping } from './keeping.ts'
import { practiceMessages } from './messages.ts'
import { SavingStatus } from './status.tsx'
import { TextEntry } from './textEntry.tsx'
import { answered, type Translated, theirsFor, translatedFrom, translationEditOf, versionOf } from './translated.ts'

/** A translation beside its original, saved as it is typed; what the original has changed since is marked. */
export function Translate({ params: { practiceId = '', language = '' } }: PageProps) {
  const query = useQuery(reading('GET /practices/:practiceId', { params: { practiceId } }))
  return (
    <Answer query={query}>
      {(practice) =>
        isLanguage(language) && language !== practice.language ? (
          <Writing practice={practice} language={language} />
        ) : (
          <Missing />
        )
      }
    </Answer>
  )
}

function Writing({ practice, language }: { practice: Practice; language: Language }) {
  const words = useWords(practiceMessages)
  const translation = practice.translations.find((one) => one.language === language)
  const [me] = useState(personHere)
  const params = { practiceId: practice.id, language }
  const keeping = useKeeping<Translated>({
    place: `practice:${practice.id}:${language}`,
    loaded: { version: translation?.version ?? 0, content: translatedFrom(practice, translation ?? {}) },
    read: (current) => theirsFor(practice, current),
    send: (fields, typed, version) =>
      call('PUT /practices/:practiceId/translations/:language', {
        ...{ params, version, body: translationEditOf(typed, fields, practice.version) },
        ...(me ? { writtenBy: me } : {}),
      }),
  })
  useEffect(() => () => void refresh('GET /practices/:practiceId'), [])
  const written = textNames.filter((name) => practice.texts[name] !== '')
  return (
    <PageBody
      title={words.translation.into[language]}
      crumbs={[
        { to: '/practices/mine', label: words.mine },
        { to: `/practices/${practice.id}/record`, label: practice.texts.title || words.draft, lang: practice.language },
      ]}
    >
      <SavingStatus {...keeping} />
      {written.length === 0 && <Empty title={words.translation.nothing} />}
      <form class="form record-form" noValidate onSubmit={(event) => event.preventDefault()}>
        {written.map((name) => (
          <Pair key={name} {...{ name, practice, language, keeping }} />
        ))}
        <Checkbox
          label={words.translation.byMachine}
          name="byMachine"
          hint={words.translation.byMachineHint}
          checked={keeping.mine.byMachine}
          onChange={(byMachine) => keeping.set({ byMachine })}
        />
      </form>
      <CarryOver {...{ practice, language }} isSaved={['nothing', 'saved'].includes(keeping.status)} />
      <p>
        <ButtonLink to={`/practices/${practice.id}/record?in=${language}`} look="main">
          {words.edit.done}
        </ButtonLink>
      </p>
    </PageBody>
  )
}

type PairProps = {
  name: TextName
  practice: Practice
  language: Language
  keeping: Keeping<Translated>
}

function Pair({ name, practice, language, keeping }: PairProps) {
  const words = useWords(practiceMessages)
  const { shell } = useMessages()
  const { mine, set, settle, clashes, theirs, faults } = keeping
  const isStale = mine[name] !== '' && versionOf(mine, name) < (practice.textVersions[name] ?? 0)
  const saved = theirs?.content[name] ?? ''
  const write = (text: string) => set(answered(name, text, practice.version))
  const decide = (text: string) => {
    write(text)
    settle(name)
  }
  return (
    <div class="record-pair">
      <div>
        <p class="label">
          {words.fields[name]} <span class="hint">{shell.languages[practice.language]}</span>
        </p>
        <p class="as-typed" lang={practice.language}>
          {practice.texts[name]}
        </p>
      </div>
      <TextEntry name={name} value={mine[name]} language={language} onInput={write} fault={faults[name]}>
        {isStale && (
          <div class="stale">
            <p>{words.translation.changed}</p>
            <Button look="quiet" icon="check" onClick={() => write(mine[name])}>
              {words.translation.stillRight}
            </Button>
          </div>
        )}
        {clashes.includes(name) && (
          <Clash
            by={theirs?.by}
            theirs={saved}
            onMine={() => settle(name)}
            onTheirs={() => decide(saved)}
            onBoth={() => decide(joinedTexts(mine[name], saved, '\n\n'))}
          />
        )}
      </TextEntry>
    </div>
  )
}
