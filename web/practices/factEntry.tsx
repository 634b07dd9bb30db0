import { americas } from '../../shared/countries.ts'
import {
  ages,
  companies,
  type FactName,
  groups,
  levels,
  practiceFields,
  stages,
  themes,
} from '../../shared/practiceFields.ts'
import type { PracticeFacts } from '../../shared/practices.ts'
import { useMe } from '../session.ts'
import { Checkbox, SelectField, TextField } from '../ui/fields.tsx'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useWords } from '../words.ts'
import { FocalPointsEntry } from './focalPoints.tsx'
import { LegalBasisEntry } from './legalBasis.tsx'
import { practiceMessages } from './messages.ts'

export type FactProps = {
  facts: PracticeFacts
  set: (facts: Partial<PracticeFacts>) => void
  hint: string
  fault: string | undefined
}

/** A fact of a record, asked for in the way of its kind. */
export function FactEntry({ name, ...props }: FactProps & { name: Exclude<FactName, 'evidence'> }) {
  const { options } = useWords(practiceMessages)
  const { facts, set, hint, fault } = props
  const given = { hint, fault }
  switch (name) {
    case 'country':
      return <CountryEntry {...props} />
    case 'level':
      return <LevelEntry {...props} />
    case 'themes':
      return (
        <Many
          name={name}
          all={themes}
          chosen={facts.themes}
          labels={options.themes}
          set={(one) => set({ themes: one })}
          {...given}
        />
      )
    case 'ages':
      return (
        <Many
          name={name}
          all={ages}
          chosen={facts.ages}
          labels={options.ages}
          set={(one) => set({ ages: one })}
          {...given}
        />
      )
    case 'companies':
      return (
        <Many
          name={name}
          all={companies}
          chosen={facts.companies}
          labels={options.companies}
          set={(one) => set({ companies: one })}
          {...given}
        />
      )
    case 'groups':
      return (
        <Many
          name={name}
          all={groups}
          chosen={facts.groups}
          labels={options.groups}
          set={(one) => set({ groups: one })}
          {...given}
        />
      )
    case 'stages':
      return (
        <Many
          name={name}
          all={stages}
          chosen={facts.stages}
          labels={options.stages}
          set={(one) => set({ stages: one })}
          {...given}
        />
      )
    case 'focalPoints':
      return <FocalPointsEntry {...props} />
    case 'legalBasis':
      return <LegalBasisEntry {...props} />
    default:
      return <PlainEntry name={name} {...props} />
  }
}

type PlainName = 'began' | 'ended' | 'regular' | 'cleared' | 'clearedBy' | 'clearedOn' | 'reviewOn'

function PlainEntry({ name, facts, set, hint, fault }: FactProps & { name: PlainName }) {
  const { fields, edit } = useWords(practiceMessages)
  const common = { label: fields[name], name: `facts.${name}`, hint, ...(fault ? { fault } : {}) }
  if (name === 'regular' || name === 'cleared') {
    return <Checkbox {...common} checked={facts[name]} onChange={(checked) => set({ [name]: checked })} />
  }
  if (name === 'ended' && facts.regular) return null
  if ((name === 'clearedBy' || name === 'clearedOn') && !facts.cleared) return null
  const text = { ...common, value: facts[name], onInput: (value: string) => set({ [name]: value }) }
  if (name === 'clearedBy') return <TextField {...text} maxLength={practiceFields.clearedBy.characters} />
  if (name === 'clearedOn' || name === 'reviewOn') return <TextField {...text} type="date" />
  return <MonthEntry {...text} month={edit.month} />
}

// Firefox and Safari show no calendar for `month`: two boxes that every browser has, and every keyboard.
function MonthEntry({ label, name, hint, value, onInput, fault }: MonthProps) {
  const language = useLanguage()
  const { edit } = useWords(practiceMessages)
  const [year = '', month = ''] = value.split('-')
  const months = Array.from({ length: 12 }, (_, at) => {
    const text = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, at, 1))
    return { value: String(at + 1).padStart(2, '0'), label: text }
  })
  const latest = new Date().getUTCFullYear() + 1
  const years = Array.from({ length: latest - firstYear + 1 }, (_, at) => ({
    value: String(latest - at),
    label: String(latest - at),
  }))
  const none = { value: '-', label: edit.none }
  const put = (nextYear: string, nextMonth: string) =>
    onInput(nextYear === '-' ? '' : `${nextYear}-${nextMonth || '01'}`)
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <span class="hint">{hint}</span>
      {fault && <p class="fault">{fault}</p>}
      <div class="field-pair">
        <SelectField
          label={edit.year}
          name={name}
          value={year || '-'}
          options={[none, ...years]}
          onChange={(one) => put(one, month)}
        />
        {year !== '' && (
          <SelectField
            label={edit.month}
            name={`${name}.month`}
            value={month}
            options={months}
            onChange={(one) => put(year, one)}
          />
        )}
      </div>
    </fieldset>
  )
}

const firstYear = 1980
type MonthProps = {
  label: string
  name: string
  hint: string
  value: string
  onInput: (value: string) => void
  fault?: string
  month: string
}

function CountryEntry({ facts, set, hint, fault }: FactProps) {
  const { fields, edit } = useWords(practiceMessages)
  const language = useLanguage()
  const own = useMe()?.country
  const { compare } = new Intl.Collator(language)
  const states = americas
    .map((country) => ({ value: country, label: countryName(country, language) }))
    .toSorted((a, b) => compare(a.label, b.label))
  // Whoever sits for a State records what that State does.
  if (own)
    return (
      <p class="field">
        <span class="label">{fields.country}</span>
        <span>{countryName(own, language)}</span>
      </p>
    )
  const none = { value: '' as const, label: edit.none }
  return (
    <SelectField
      label={fields.country}
      name="facts.country"
      hint={hint}
      {...(fault ? { fault } : {})}
      value={facts.country}
      onChange={(country) => set({ country })}
      options={facts.country ? [none, ...states] : states}
    />
  )
}

function LevelEntry({ facts, set, hint }: FactProps) {
  const { fields, options } = useWords(practiceMessages)
  return (
    <fieldset class="field choices">
      <legend>{fields.level}</legend>
      <span class="hint">{hint}</span>
      {levels.map((level) => (
        <label key={level} class="choice">
          <input type="radio" name="facts.level" checked={facts.level === level} onChange={() => set({ level })} />
          <span>{options.level[level]}</span>
        </label>
      ))}
    </fieldset>
  )
}

type ManyProps<Value extends string> = {
  name: 'themes' | 'ages' | 'companies' | 'groups' | 'stages'
  all: readonly Value[]
  chosen: readonly Value[]
  labels: Record<Value, string>
  set: (chosen: Value[]) => void
  hint: string
  fault: string | undefined
}

function Many<Value extends string>({ name, all, chosen, labels, set, hint, fault }: ManyProps<Value>) {
  const { fields } = useWords(practiceMessages)
  return (
    <fieldset class="field choices">
      <legend>{fields[name]}</legend>
      <span class="hint">{hint}</span>
      {fault && <p class="fault">{fault}</p>}
      <div class="many">
        {all.map((value) => (
          <label key={value} class="choice">
            <input
              type="checkbox"
              name={`facts.${name}`}
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) =>
                set(all.filter((one) => (one === value ? checked : chosen.includes(one))))
              }
            />
            <span>{labels[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
