import { useQuery } from '@tanstack/react-query'
import type { BodyAsSent } from '../../shared/endpoint.ts'
import type { Endpoints } from '../../shared/endpoints.ts'
import { requestSubjects } from '../../shared/threadKinds.ts'
import { reading } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Checkbox, Choices, TextField, Told } from '../ui/fields.tsx'
import { useFieldWiring } from '../ui/form.tsx'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useMessages } from '../words.ts'

export type RequestDraft = NonNullable<BodyAsSent<Endpoints['POST /spaces/:spaceId/threads']>['request']>
type Country = NonNullable<RequestDraft['to']>[number]
type Props = { value: RequestDraft; onChange: (request: RequestDraft) => void }

/** What a request says besides its text: what is asked for, by when, of whom. */
export function RequestFields({ value, onChange }: Props) {
  const { kinds } = useMessages()
  const { to, ...toAll } = value
  return (
    <>
      <Choices
        legend={kinds.request.subjectLegend}
        name="request.subject"
        value={value.subject}
        onChange={(subject) => onChange({ ...value, subject })}
        options={requestSubjects.map((subject) => ({ value: subject, label: kinds.request.subject[subject] }))}
      />
      <TextField
        label={kinds.request.dueOn}
        name="request.dueOn"
        type="date"
        value={value.dueOn}
        onInput={(dueOn) => onChange({ ...value, dueOn })}
      />
      <Choices
        legend={kinds.request.toLegend}
        name="whom"
        value={to ? 'chosen' : 'all'}
        onChange={(whom) => onChange(whom === 'all' ? toAll : { ...value, to: [] })}
        options={[
          { value: 'all', label: kinds.request.toAll },
          { value: 'chosen', label: kinds.request.toChosen },
        ]}
      />
      {to && <States chosen={to} onChange={(chosen) => onChange({ ...value, to: chosen })} />}
    </>
  )
}

function States({ chosen, onChange }: { chosen: readonly Country[]; onChange: (chosen: Country[]) => void }) {
  const { kinds } = useMessages()
  const language = useLanguage()
  const mine = useMe()?.country
  const query = useQuery(reading('GET /directory'))
  const wiring = useFieldWiring('request.to', undefined)
  return (
    <Answer query={query}>
      {({ countries }) => (
        <fieldset {...wiring.control} class="field states-asked" tabIndex={-1}>
          <legend>{kinds.request.states}</legend>
          <Told wiring={wiring} />
          {countries
            .filter(({ country, member }) => member && country !== mine)
            .map(({ country }) => ({ country, name: countryName(country, language) }))
            .toSorted((a, b) => a.name.localeCompare(b.name, language))
            .map(({ country, name }) => (
              <Checkbox
                key={country}
                label={name}
                name={`to-${country}`}
                checked={chosen.includes(country)}
                onChange={(checked) =>
                  onChange(checked ? [...chosen, country] : chosen.filter((one) => one !== country))
                }
              />
            ))}
        </fieldset>
      )}
    </Answer>
  )
}
