import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'preact/hooks'
import { languages } from '../../shared/languages.ts'
import {
  type FactName,
  type FieldName,
  isTextName,
  practiceSections,
  type TextName,
} from '../../shared/practiceFields.ts'
import { missingOf } from '../../shared/practiceMissing.ts'
import type { Practice } from '../../shared/practices.ts'
import { call } from '../api.ts'
import { joinedTexts } from '../composer/quoting.ts'
import { Paused } from '../order/paused.tsx'
import type { PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { personHere, useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { showElement } from '../ui/arrival.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { SelectField } from '../ui/fields.tsx'
import { PageBody } from '../ui/page.tsx'
import { useMessages, useWords } from '../words.ts'
import { Clash } from './clash.tsx'
import { contentOf, editOf, placeOf, type Typed, theirsFrom, typedFrom } from './content.ts'
import { EvidenceEntry } from './evidence.tsx'
import { FactEntry } from './factEntry.tsx'
import { FactValue, hasFact } from './factValue.tsx'
import { type Keeping, useKeeping } from './keeping.ts'
import { practiceHelpMessages, practiceMessages } from './messages.ts'
import { MissingList } from './missingList.tsx'
import { SavingStatus } from './status.tsx'
import { TextEntry } from './textEntry.tsx'
import { useToday } from './today.ts'

/** The form of a record, in sections, saved as it is typed. */
export function EditPractice({ params: { practiceId = '' } }: PageProps) {
  const query = useQuery(reading('GET /practices/:practiceId', { params: { practiceId } }))
  const pause = useMe()?.pause
  const words = useWords(practiceMessages)
  return (
    <Answer query={query}>
      {(practice) =>
        pause ? (
          <PageBody title={words.edit.title} crumbs={[{ to: '/practices/mine', label: words.mine }]}>
            <Paused pause={pause} />
          </PageBody>
        ) : (
          <Writing practice={practice} />
        )
      }
    </Answer>
  )
}

function Writing({ practice }: { practice: Practice }) {
  const words = useWords(practiceMessages)
  const { id: practiceId } = practice
  const [me] = useState(personHere)
  const keeping = useKeeping<Typed>({
    place: `practice:${practiceId}`,
    loaded: typedFrom(practice),
    read: theirsFrom,
    send: (fields, typed, version) =>
      call('PATCH /practices/:practiceId', {
        ...{ params: { practiceId }, body: editOf(typed, fields), version },
        ...(me ? { writtenBy: me } : {}),
      }),
  })
  useFieldOfAddress()
  useEffect(() => () => void refresh('GET /practices', 'GET /practices/:practiceId'), [])
  const missing = missingOf(contentOf(keeping.mine), useToday())
  const crumbs = [
    { to: '/practices/mine', label: words.mine },
    { to: `/practices/${practiceId}/record`, label: practice.texts.title || words.draft, lang: practice.language },
  ]
  return (
    <PageBody title={words.edit.title} crumbs={crumbs}>
      <p class="lead">{words.edit.lead}</p>
      <SavingStatus {...keeping} />
      <form class="form record-form" noValidate onSubmit={(event) => event.preventDefault()}>
        <OriginalLanguage keeping={keeping} />
        {practiceSections.map(({ name, fields }) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name}>{words.sections[name]}</h2>
            {fields.map((field: FieldName) => (
              <Entry key={field} name={field} keeping={keeping} practiceId={practiceId} />
            ))}
          </section>
        ))}
      </form>
      <section aria-labelledby="missing">
        <h2 id="missing">{words.read.missing}</h2>
        <MissingList missing={missing} />
      </section>
      <p>
        <ButtonLink to={`/practices/${practiceId}/record`} look="main">
          {words.edit.done}
        </ButtonLink>
      </p>
    </PageBody>
  )
}

// The form is here later than the address: what it names is shown then, once.
function useFieldOfAddress(): void {
  const shown = useRef(false)
  useEffect(() => {
    if (!shown.current && location.hash) showElement(location.hash.slice(1))
    shown.current = true
  }, [])
}

type Part = { keeping: Keeping<Typed> }

function OriginalLanguage({ keeping: { mine, set, faults } }: Part) {
  const words = useWords(practiceMessages)
  const { shell } = useMessages()
  const fault = faults.language
  return (
    <SelectField
      label={words.edit.language}
      name="language"
      value={mine.language}
      onChange={(language) => set({ language })}
      options={languages.map((value) => ({ value, label: shell.languages[value] }))}
      {...(fault ? { fault } : {})}
    />
  )
}

function Entry({ name, ...part }: Part & { name: FieldName; practiceId: string }) {
  return isTextName(name) ? <OfText name={name} {...part} /> : <OfFact name={name} {...part} />
}

function OfText({ name, keeping }: Part & { name: TextName }) {
  const { help } = useWords(practiceHelpMessages)
  const { mine, set, settle, clashes, theirs, faults } = keeping
  const saved = theirs?.content[name] ?? ''
  const decide = (text: string) => {
    set({ [name]: text })
    settle(name)
  }
  return (
    <TextEntry
      name={name}
      value={mine[name]}
      language={mine.language}
      onInput={(text) => set({ [name]: text })}
      hint={help[name]}
      fault={faults[name]}
    >
      <Example name={name} />
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
  )
}

function OfFact({ name, keeping, practiceId }: Part & { name: FactName; practiceId: string }) {
  const { help } = useWords(practiceHelpMessages)
  const { mine, set, settle, clashes, theirs, faults } = keeping
  const props = { facts: mine, set, hint: help[name], fault: faults[name] }
  return (
    <div class="entry" id={placeOf(name)}>
      {name === 'evidence' ? (
        <EvidenceEntry {...props} practiceId={practiceId} language={mine.language} />
      ) : (
        <FactEntry {...props} name={name} />
      )}
      {name === 'legalBasis' || name === 'focalPoints' ? <Example name={name} /> : null}
      {clashes.includes(name) && theirs && (
        <Clash
          by={theirs.by}
          theirs={hasFact(name, theirs.content) ? <FactValue name={name} facts={theirs.content} /> : ''}
          onMine={() => settle(name)}
          onTheirs={() => {
            set({ [name]: theirs.content[name] })
            settle(name)
          }}
        />
      )}
    </div>
  )
}

function Example({ name }: { name: TextName | 'legalBasis' | 'focalPoints' }) {
  const words = useWords(practiceMessages)
  const { examples } = useWords(practiceHelpMessages)
  return (
    <details class="example">
      <summary>
        {words.edit.example}
        <span class="only-heard">: {words.fields[name]}</span>
      </summary>
      <p class="as-typed">{examples[name]}</p>
    </details>
  )
}
