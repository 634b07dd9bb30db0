import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Suggestion } from '../../shared/suggestions.ts'
import { reading } from '../queries.ts'
import { Told } from '../ui/fields.tsx'
import { useFieldWiring } from '../ui/form.tsx'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useWords } from '../words.ts'
import { Marked } from './hits.tsx'
import { searchMessages } from './messages.ts'
import { useSuggestions } from './suggestions.ts'

const look = { type: 'search', role: 'combobox', list: undefined, 'aria-autocomplete': 'list' } as const

type Props = { value: string; onInput: (text: string) => void }

/**
 * The words to search for, and under them what begins with what was typed so far (WAI-ARIA Authoring Practices, editable combobox with list
 * autocomplete, nothing chosen by itself: Enter searches unless somebody went to a line).
 */
export function SearchBox({ value, onInput }: Props) {
  const words = useWords(searchMessages)
  const wiring = useFieldWiring('q', words.wordsHint)
  const { id } = wiring.control
  const { items, active, close, open, typed, onKeyDown } = useList(value, id)
  const isOpen = items.length > 0
  const combobox = {
    ...look,
    'aria-expanded': isOpen,
    'aria-controls': `${id}-list`,
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
  }
  return (
    <div class="field combobox">
      <label htmlFor={id}>{words.words}</label>
      <Told hint={words.wordsHint} wiring={wiring} />
      <div class="search-box">
        <input
          {...wiring.control}
          class="input"
          {...combobox}
          inputMode="search"
          autoComplete="off"
          maxLength={200}
          value={value}
          onInput={(event) => {
            onInput(event.currentTarget.value)
            typed()
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <div id={`${id}-list`} class="choices-list" role="listbox" aria-label={words.suggestions} hidden={!isOpen}>
          {items.map((one, at) => (
            // The focus stays in the box: the keys are handled there, and a press must not take it away.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the box points at it by aria-activedescendant
            <div
              key={one.kind === 'thread' ? one.threadId : one.personId}
              id={`${id}-${at}`}
              role="option"
              class="choices-option"
              aria-selected={at === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => open(one)}
            >
              <Line one={one} />
            </div>
          ))}
        </div>
      </div>
      <p class="only-heard" role="status">
        {isOpen && words.suggested(items.length)}
      </p>
    </div>
  )
}

function useList(value: string, id: string) {
  const [, go] = useLocation()
  const [wanted, setWanted] = useState(false)
  const [active, setActive] = useState(-1)
  const items = useSuggestions(value, wanted)
  useEffect(() => setActive(-1), [items])
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  const close = () => setWanted(false)
  const open = (one: Suggestion) => {
    close()
    go(one.kind === 'thread' ? `/threads/${one.threadId}` : `/person/${one.personId}`)
  }
  // One place more than there are lines: in the words themselves, no line is chosen.
  const move = (by: number) => setActive(((active + 1 + by + items.length + 1) % (items.length + 1)) - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const one = items[active]
    if (event.key === 'Enter' && !one) return close()
    if (items.length === 0) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && one) open(one)
    else return
    event.preventDefault()
  }
  return { items, active, close, open, typed: () => setWanted(true), onKeyDown }
}

function Line({ one }: { one: Suggestion }) {
  const words = useWords(searchMessages)
  const language = useLanguage()
  const spaces = useQuery(reading('GET /spaces')).data?.items ?? []
  if (one.kind === 'thread') {
    return (
      <>
        <span lang={one.language}>
          <Marked parts={one.title} />
        </span>
        <small class="hint">{spaces.find(({ id }) => id === one.spaceId)?.title}</small>
      </>
    )
  }
  const place = one.country ? countryName(one.country, language) : one.institution
  return (
    <>
      {one.name}
      <small class="hint">{[words.suggestedPerson, place].filter(Boolean).join(' · ')}</small>
    </>
  )
}
