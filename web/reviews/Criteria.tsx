import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { CriteriaSet, Criterion, NewCriteriaSet } from '../../shared/criteria.ts'
import { type Language, languages } from '../../shared/languages.ts'
import { numeral } from '../../shared/messages/translated.ts'
import { reviewLimits, scaleMarks } from '../../shared/reviewRules.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import type { PageProps } from '../page.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { useIsStaff } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { SelectField, TextArea, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { reviewMessages } from './messages.ts'

/** What the network reviews by; those who edit make a new set of it. */
export function Criteria(_props: PageProps) {
  const { criteria: words, queue } = useWords(reviewMessages)
  const language = useLanguage()
  const query = useQuery(reading('GET /reviews/criteria'))
  const isStaff = useIsStaff()
  const [isEditing, edit] = useState(false)
  return (
    <Answer query={query}>
      {(set) => (
        <PageBody
          title={words.title}
          crumbs={[{ to: '/practices/review', label: queue.title }]}
          under={<span>{words.set(numeral(language, set.number))}</span>}
          action={
            isStaff &&
            !isEditing && (
              <Button look="main" icon="write" onClick={() => edit(true)}>
                {words.edit}
              </Button>
            )
          }
        >
          <p class="lead">{words.lead}</p>
          {isEditing ? <Editing key={set.number} set={set} done={() => edit(false)} /> : <Reading set={set} />}
        </PageBody>
      )}
    </Answer>
  )
}

function Reading({ set }: { set: CriteriaSet }) {
  const { criteria: words, own } = useWords(reviewMessages)
  const language = useLanguage()
  return (
    <>
      {set.criteria.map(({ key, name, guidance, weight }) => (
        <section key={key} aria-labelledby={key} class="record-part">
          <h2 id={key}>{name[language]}</h2>
          <p class="hint">{own.weight(weight)}</p>
          <p class="as-typed">{guidance[language]}</p>
        </section>
      ))}
      <section aria-labelledby="scale" class="record-part">
        <h2 id="scale">{words.scale}</h2>
        <ol>
          {scaleMarks.map((mark) => (
            <li key={mark}>{set.scale[mark][language]}</li>
          ))}
        </ol>
      </section>
    </>
  )
}

function Editing({ set, done }: { set: CriteriaSet; done: () => void }) {
  const { criteria: words } = useWords(reviewMessages)
  const { shell } = useMessages()
  const begun: NewCriteriaSet = { criteria: set.criteria, scale: set.scale }
  const draft = useDraft(`criteria:${set.number}`, JSON.stringify(begun))
  const [isBehind, setBehind] = useState(false)
  const typed: NewCriteriaSet = JSON.parse(draft.text)
  const write = (next: Partial<NewCriteriaSet>) => draft.setText(JSON.stringify({ ...typed, ...next }))
  const change = (at: number, next: Criterion) =>
    write({ criteria: typed.criteria.map((one, place) => (place === at ? next : one)) })
  async function save() {
    try {
      await call('PUT /reviews/criteria', { body: typed, version: set.number })
    } catch (error) {
      setBehind(error instanceof ProblemError && error.code === 'edit-conflict')
      throw error
    }
    draft.drop()
    say(words.saved)
    await refresh('GET /reviews/criteria')
    done()
  }
  return (
    <Form
      action={save}
      submit={words.save}
      other={
        <Button look="quiet" onClick={done}>
          {shell.actions.cancel}
        </Button>
      }
    >
      {isBehind && (
        <Notice tone="waiting">
          <p>{words.conflict}</p>
        </Notice>
      )}
      {typed.criteria.map((criterion, at) => (
        <OneCriterion
          key={criterion.key}
          criterion={criterion}
          at={at}
          change={(next) => change(at, next)}
          remove={() => write({ criteria: typed.criteria.filter((_, place) => place !== at) })}
        />
      ))}
      {typed.criteria.length < reviewLimits.criteria && (
        <Button icon="plus" onClick={() => write({ criteria: [...typed.criteria, newCriterion(typed.criteria)] })}>
          {words.add}
        </Button>
      )}
      <fieldset class="field">
        <legend>{words.scale}</legend>
        {scaleMarks.map((mark, place) => (
          <InEach
            key={mark}
            label={String(place + 1)}
            name={`scale.${mark}`}
            texts={typed.scale[mark]}
            set={(texts) => write({ scale: { ...typed.scale, [mark]: texts } })}
          />
        ))}
      </fieldset>
    </Form>
  )
}

// Its key is its own for ever: what is scored by it can be compared from set to set.
function newCriterion(others: readonly Criterion[]): Criterion {
  const nothing = { es: '', en: '', pt: '', fr: '' }
  const taken = new Set(others.map(({ key }) => key))
  const key = Array.from({ length: 100 }, (_, at) => `own-${at + 1}`).find((one) => !taken.has(one)) ?? 'own'
  return { key, weight: 1, name: nothing, guidance: nothing }
}

type One = { criterion: Criterion; at: number; change: (next: Criterion) => void; remove: () => void }

function OneCriterion({ criterion, at, change, remove }: One) {
  const { criteria: words } = useWords(reviewMessages)
  const title = criterion.name[useLanguage()] || words.fresh
  const weights = Array.from({ length: reviewLimits.weight }, (_, place) => String(place + 1))
  return (
    <details class="criterion">
      <summary>{title}</summary>
      <div class="form">
        <SelectField
          label={words.weight}
          name={`criteria.${at}.weight`}
          value={String(criterion.weight)}
          onChange={(weight) => change({ ...criterion, weight: Number(weight) })}
          options={weights.map((value) => ({ value, label: value }))}
        />
        <InEach
          label={words.name}
          name={`criteria.${at}.name`}
          texts={criterion.name}
          set={(name) => change({ ...criterion, name })}
        />
        <InEach
          label={words.guidance}
          name={`criteria.${at}.guidance`}
          texts={criterion.guidance}
          set={(guidance) => change({ ...criterion, guidance })}
          isLong
        />
        <Button look="quiet" onClick={remove}>
          {words.remove}
          <span class="only-heard">: {title}</span>
        </Button>
      </div>
    </details>
  )
}

type Texts = Record<Language, string>
type InEachProps = { label: string; name: string; texts: Texts; set: (texts: Texts) => void; isLong?: boolean }

function InEach({ label, name, texts, set, isLong = false }: InEachProps) {
  const { shell } = useMessages()
  return (
    <>
      {languages.map((language) => {
        const field = {
          ...{ label: `${label} · ${shell.languages[language]}`, name: `${name}.${language}`, lang: language },
          ...{ value: texts[language], onInput: (text: string) => set({ ...texts, [language]: text }) },
        }
        return isLong ? <TextArea key={language} {...field} rows={3} /> : <TextField key={language} {...field} />
      })}
    </>
  )
}
