import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import { adoptionStates } from '../../shared/adoptionStates.ts'
import type { Adoption, AdoptionNote, Ledger } from '../../shared/adoptions.ts'
import { type Language, languages } from '../../shared/languages.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { personHere } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { Choices, SelectField, TextArea } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icons.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { AdoptionState, AdoptionWords } from './adoption.tsx'
import { adoptionMessages } from './messages.ts'

type Props = { practiceId: string; ledger: Pick<Ledger, 'mine' | 'validated'>; onDone: () => void }

/** What one's own State makes of a practice. What is typed stays on the device until it is kept. */
export function NoteForm({ practiceId, ledger: { mine, validated }, onDone }: Props) {
  const words = useWords(adoptionMessages)
  const { shell } = useMessages()
  const here = useLanguage()
  const [me] = useState(personHere)
  const draft = useDraft(`adoption:${practiceId}`, JSON.stringify(noteFrom(mine, here)))
  const [theirs, setTheirs] = useState<Adoption>()
  const typed: AdoptionNote = JSON.parse(draft.text)
  const set = (change: Partial<AdoptionNote>) => draft.setText(JSON.stringify({ ...typed, ...change }))

  const { changedHint, failedHint, evidenceHint } = words.form
  const hints = { changed: changedHint, failed: failedHint, evidence: evidenceHint[validated ? 'validated' : 'other'] }

  async function save(): Promise<void> {
    const version = theirs?.version ?? mine?.version ?? 0
    const links = typed.links.map((link) => link.trim()).filter((link) => link !== '')
    try {
      await call('PUT /publications/:practiceId/adoption', {
        ...{ params: { practiceId }, body: { ...typed, links }, version },
        ...(me ? { writtenBy: me } : {}),
      })
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'edit-conflict' && error.current) {
        setTheirs(JSON.parse(error.current.text))
      }
      throw error
    }
    draft.drop()
    await refresh('GET /publications/:practiceId/adoptions', 'GET /publications/:practiceId/adoptions/:country/history')
    void refresh('GET /adoptions/:country', 'GET /publications/:practiceId')
    say(words.form.saved)
    onDone()
  }

  return (
    <Form
      action={save}
      submit={words.form.submit}
      other={
        <Button look="quiet" onClick={onDone}>
          {shell.actions.cancel}
        </Button>
      }
      note={
        <p class="readers">
          <Icon name="people" />
          <span>{words.form.readers}</span>
        </p>
      }
    >
      {theirs && (
        <Notice tone="waiting">
          <p class="notice-title">{words.form.conflict}</p>
          <p>{words.form.conflictNote}</p>
          <AdoptionState adoption={theirs} />
          <AdoptionWords adoption={theirs} />
        </Notice>
      )}
      {mine?.replication && <Notice>{words.form.undo}</Notice>}
      <Choices
        legend={words.form.status}
        name="status"
        value={typed.status}
        onChange={(status) => set({ status })}
        options={adoptionStates.map((value) => ({ value, label: words.status[value], hint: words.meaning[value] }))}
      />
      <Since value={typed.since} onChange={(since) => set({ since })} />
      {(['changed', 'failed', 'evidence'] as const).map((name) => (
        <TextArea
          key={name}
          label={words[name]}
          name={name}
          hint={hints[name]}
          optional
          rows={4}
          lang={typed.language}
          value={typed[name]}
          onInput={(text) => set({ [name]: text })}
        />
      ))}
      <TextArea
        label={words.links}
        name="links"
        hint={words.form.linksHint}
        optional
        rows={2}
        value={typed.links.join('\n')}
        onInput={(text) => set({ links: text === '' ? [] : text.split('\n') })}
      />
      <OwnPractice value={typed.ownPracticeId} onChange={(ownPracticeId) => set({ ownPracticeId })} />
      <SelectField
        label={words.form.language}
        name="language"
        value={typed.language}
        onChange={(language) => set({ language })}
        options={languages.map((value) => ({ value, label: shell.languages[value] }))}
      />
    </Form>
  )
}

function noteFrom(mine: Adoption | undefined, language: Language): AdoptionNote {
  const { status = 'considering', since = new Date().toISOString().slice(0, 7), ownPracticeId } = mine ?? {}
  const { changed = '', failed = '', evidence = '', links = [] } = mine ?? {}
  return {
    ...{ status, since, language: mine?.language ?? language, changed, failed, evidence, links },
    ...(ownPracticeId ? { ownPracticeId } : {}),
  }
}

const firstYear = 1990

// No browser but one shows a calendar of months: two boxes that all have.
function Since({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useWords(adoptionMessages)
  const here = useLanguage()
  const [year = '', month = ''] = value.split('-')
  const format = new Intl.DateTimeFormat(here, { month: 'long', timeZone: 'UTC' })
  const months = Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1).padStart(2, '0'),
    label: format.format(Date.UTC(2026, at, 1)),
  }))
  const latest = new Date().getUTCFullYear()
  const years = Array.from({ length: latest - firstYear + 1 }, (_, at) => String(latest - at))
  return (
    <div class="field-pair">
      <SelectField
        label={words.form.year}
        name="since"
        value={year}
        options={years.map((one) => ({ value: one, label: one }))}
        onChange={(one) => onChange(`${one}-${month}`)}
      />
      <SelectField
        label={words.form.month}
        name="since.month"
        value={month}
        options={months}
        onChange={(one) => onChange(`${year}-${one}`)}
      />
    </div>
  )
}

type OwnProps = { value: string | undefined; onChange: (value: string | undefined) => void }

/** Of the records of one's seat those that are published; nothing where there is none. */
function OwnPractice({ value, onChange }: OwnProps) {
  const words = useWords(adoptionMessages)
  const query = useQuery(reading('GET /practices'))
  const published = (query.data?.items ?? []).filter(({ state }) => state === 'published' || state === 'due')
  if (published.length === 0) return null
  return (
    <SelectField
      label={words.own}
      name="ownPracticeId"
      hint={words.form.ownHint}
      optional
      value={value ?? 'none'}
      onChange={(id) => onChange(id === 'none' ? undefined : id)}
      options={[
        { value: 'none', label: words.form.noOwn },
        ...published.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  )
}
