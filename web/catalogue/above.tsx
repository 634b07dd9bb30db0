import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { Button, ButtonLink, TextLink } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { Icon } from '../ui/icons.tsx'
import { useWords } from '../words.ts'
import { catalogueAddress, choicesIn, filterQuery, sortIn, toggled, type View, views } from './asked.ts'
import { useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'
import { pickNone, usePicks } from './picks.ts'

/** What stands above each view of the catalogue: the words, the ways of looking at it, and what is chosen. */
export function Above({ search, view }: { search: URLSearchParams; view: View }) {
  return (
    <>
      <Words search={search} view={view} />
      <Views search={search} view={view} />
      <Chips search={search} view={view} />
    </>
  )
}

function Words({ search, view }: { search: URLSearchParams; view: View }) {
  const words = useWords(catalogueMessages)
  const [, go] = useLocation()
  const q = search.get('q') ?? ''
  const [typed, setTyped] = useState(q)
  useEffect(() => setTyped(q), [q])
  return (
    <search>
      <form
        class="search-words"
        action={views[view]}
        onSubmit={(event) => {
          event.preventDefault()
          go(catalogueAddress({ ...filterQuery(search), q: typed.trim() }, view))
        }}
      >
        <TextField
          label={words.words}
          name="q"
          type="search"
          inputMode="search"
          maxLength={200}
          value={typed}
          onInput={setTyped}
        />
        <Button type="submit" icon="search">
          {words.find}
        </Button>
      </form>
    </search>
  )
}

function Views({ search, view }: { search: URLSearchParams; view: View }) {
  const words = useWords(catalogueMessages)
  const all: View[] = ['list', 'map', 'matrix']
  return (
    <nav class="catalogue-views" aria-label={words.views.label}>
      <ul>
        {all.map((one) => (
          <li key={one} aria-current={one === view ? 'page' : undefined}>
            {one === view ? (
              <span>{words.views[one]}</span>
            ) : (
              <TextLink to={catalogueAddress(filterQuery(search), one)}>{words.views[one]}</TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What is chosen, each to be taken back. */
function Chips({ search, view }: { search: URLSearchParams; view: View }) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const choices = choicesIn(search)
  const { q, ...chosen } = filterQuery(search)
  if (choices.length === 0 && !q) return null
  const sort = sortIn(search)
  const withoutWords = catalogueAddress({ ...chosen, ...(sort ? { sort } : {}) }, view)
  const all = [
    ...(q ? [{ label: `“${q}”`, to: withoutWords }] : []),
    ...choices.map((choice) => ({ label: labels(choice.facet, choice.value), to: toggled(search, choice, view) })),
  ]
  return (
    <ul class="chips" aria-label={words.chosen}>
      {all.map(({ label, to }) => (
        <li key={label} class="chip">
          <TextLink to={to}>
            {label} <Icon name="close" />
            <span class="only-heard">{words.takeBack}</span>
          </TextLink>
        </li>
      ))}
      <li>
        <TextLink to={views[view]}>{words.clear}</TextLink>
      </li>
    </ul>
  )
}

/** Stays in sight while there is something to compare. */
export function Picked() {
  const words = useWords(catalogueMessages)
  const { ids } = usePicks()
  if (ids.length === 0) return null
  return (
    <div class="picked" role="status">
      <span>{words.compare.picked(ids.length)}</span>
      <Button look="quiet" onClick={pickNone}>
        {words.compare.none}
      </Button>
      {ids.length > 1 && (
        <ButtonLink to={`/practices/compare?ids=${ids.join(',')}`} look="main">
          {words.compare.title}
        </ButtonLink>
      )}
    </div>
  )
}
