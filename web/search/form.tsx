import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { americas } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { searchKinds } from '../../shared/searchKinds.ts'
import { reading } from '../queries.ts'
import { Button, ButtonLink } from '../ui/controls.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { type FilterName, filterNames, filtersSet, searchAddress, type Typed, typedIn } from './asked.ts'
import { SearchBox } from './box.tsx'
import { searchMessages } from './messages.ts'

/** The words, and under them the filters, folded until one of them is set. */
export function SearchForm({ search }: { search: URLSearchParams }) {
  const words = useWords(searchMessages)
  const [, go] = useLocation()
  const address = search.toString()
  const [typed, setTyped] = useState(() => typedIn(search))
  useEffect(() => setTyped(typedIn(new URLSearchParams(address))), [address])
  const count = filtersSet(typed)
  const [open] = useState(() => count > 0)
  const set = (name: keyof Typed) => (value: string) =>
    // Who the people of a State are is another question for another State.
    setTyped((before) => ({ ...before, ...(name === 'country' ? { person: '' } : {}), [name]: value }))
  return (
    <search>
      <form
        class="form search-form"
        action="/search"
        onSubmit={(event) => {
          event.preventDefault()
          go(searchAddress(typed))
        }}
      >
        <div class="search-words">
          <SearchBox value={typed.q} onInput={set('q')} />
          <Button type="submit" look="main" icon="search">
            {words.find}
          </Button>
        </div>
        <details class="search-filters" open={open}>
          <summary>{words.filters(count)}</summary>
          <Filters typed={typed} set={set} />
          {count > 0 && (
            <ButtonLink look="quiet" icon="close" to={searchAddress(withoutFilters(typed))}>
              {words.clear}
            </ButtonLink>
          )}
        </details>
      </form>
    </search>
  )
}

export function withoutFilters(typed: Typed): Typed {
  return { ...typed, ...Object.fromEntries(filterNames.map((name) => [name, ''])) }
}

type FiltersProps = { typed: Typed; set: (name: FilterName) => (value: string) => void }

function Filters({ typed, set }: FiltersProps) {
  const words = useWords(searchMessages)
  const { shell, kinds } = useMessages()
  const language = useLanguage()
  const spaces = useQuery(reading('GET /spaces')).data?.items ?? []
  const states = americas.map((code) => ({ value: code, label: countryName(code, language) }))
  const { compare } = new Intl.Collator(language)
  const choice = (name: FilterName) => ({ name, value: typed[name] || any, onChange: chosen(set(name)) })
  return (
    <div class="field-pair">
      <SelectField
        {...choice('space')}
        label={words.space}
        options={options(
          words.anySpace,
          spaces.map(({ id, title }) => ({ value: id, label: title })),
        )}
      />
      <SelectField
        {...choice('kind')}
        label={words.kind}
        options={options(
          words.anyKind,
          searchKinds.map((kind) => ({ value: kind, label: kinds.name[kind] })),
        )}
      />
      <SelectField
        {...choice('country')}
        label={words.country}
        options={options(
          words.anyCountry,
          states.toSorted((a, b) => compare(a.label, b.label)),
        )}
      />
      <PersonField {...choice('person')} country={typed.country} person={typed.person} />
      <SelectField
        {...choice('language')}
        label={words.language}
        options={options(
          words.anyLanguage,
          languages.map((one) => ({ value: one, label: shell.languages[one] })),
        )}
      />
      <div class="search-days">
        <TextField label={words.from} name="from" type="date" value={typed.from} onInput={set('from')} />
        <TextField label={words.to} name="to" type="date" value={typed.to} onInput={set('to')} />
      </div>
    </div>
  )
}

type PersonProps = { name: string; value: string; onChange: (value: string) => void; country: string; person: string }

/** Whoever sits for the chosen State; without one, the person that the address names. */
function PersonField({ country, person, ...choice }: PersonProps) {
  const words = useWords(searchMessages)
  const place = useQuery({
    ...reading('GET /directory/:place', { params: { place: country } }),
    enabled: country !== '',
  })
  const named = useQuery({
    ...reading('GET /people/:personId', { params: { personId: person } }),
    enabled: person !== '',
  })
  const seats = place.data?.institutions.flatMap((institution) => institution.seats) ?? []
  const holders = seats.flatMap(({ holder }) => (holder ? [{ value: holder.id, label: holder.name }] : []))
  const missing = named.data && !holders.some(({ value }) => value === person)
  const people = missing ? [...holders, { value: person, label: named.data.name }] : holders
  return (
    <SelectField
      {...choice}
      label={words.person}
      options={options(country || person ? words.anyPerson : words.personOf, people)}
    />
  )
}

// An empty value asks for a choice; this one is a choice.
const any = 'any'

function chosen(set: (value: string) => void) {
  return (value: string) => set(value === any ? '' : value)
}

function options(all: string, each: { value: string; label: string }[]) {
  return [{ value: any, label: all }, ...each]
}
