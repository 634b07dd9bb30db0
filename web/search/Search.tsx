import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { languages } from '../../shared/languages.ts'
import type { Found, Hit, SearchQuery } from '../../shared/search.ts'
import { postAddress } from '../forum/address.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button, TextLink } from '../ui/controls.tsx'
import { SelectField, TextField } from '../ui/fields.tsx'
import { Byline, LanguageLabel } from '../ui/names.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages, useWords } from '../words.ts'
import { searchMessages } from './messages.ts'

/** Posts by their words. What is looked for is in the address, to be shared and come back to. */
export function Search({ search }: { search: URLSearchParams }) {
  const words = useWords(searchMessages)
  const asked = askedIn(search)
  return (
    <PageBody title={words.title}>
      <p class="lead">{words.lead}</p>
      <Form key={search.toString()} search={search} />
      {asked ? <Results asked={asked} search={search} /> : <Empty title={words.begin}>{words.beginIs}</Empty>}
    </PageBody>
  )
}

/** What the address asks for; whether it can be is for the server to say. */
function askedIn(search: URLSearchParams): SearchQuery | undefined {
  const q = search.get('q')?.trim()
  if (!q) return undefined
  const given = (name: string) => search.get(name) ?? undefined
  return {
    q,
    space: given('space'),
    person: given('person'),
    country: given('country'),
    language: languages.find((one) => one === given('language')),
    from: given('from'),
    to: given('to'),
    cursor: given('cursor'),
  }
}

const any = 'any'

function Form({ search }: { search: URLSearchParams }) {
  const words = useWords(searchMessages)
  const { shell } = useMessages()
  const [, go] = useLocation()
  const spaces = useQuery(reading('GET /spaces')).data?.items ?? []
  const [typed, setTyped] = useState(() => Object.fromEntries(search))
  const set = (name: string) => (value: string) => setTyped((before) => ({ ...before, [name]: value }))
  const value = (name: string) => typed[name] ?? ''
  const find = () => {
    const { cursor: _, ...kept } = typed
    const given = Object.entries(kept).filter(([, text]) => text.trim() !== '' && text !== any)
    go(`/search?${new URLSearchParams(given)}`)
  }
  return (
    <search>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
        <TextField
          {...{
            label: words.words,
            hint: words.wordsHint,
            name: 'q',
            type: 'search',
            inputMode: 'search',
            maxLength: 200,
          }}
          value={value('q')}
          onInput={set('q')}
        />
        <details open={['space', 'language', 'from', 'to'].some((name) => search.has(name))}>
          <summary>{words.filters}</summary>
          <SelectField
            {...{ label: words.space, name: 'space', value: value('space') || any, onChange: set('space') }}
            options={[
              { value: any, label: words.anySpace },
              ...spaces.map(({ id, title }) => ({ value: id, label: title })),
            ]}
          />
          <SelectField
            {...{ label: words.language, name: 'language', value: value('language') || any, onChange: set('language') }}
            options={[
              { value: any, label: words.anyLanguage },
              ...languages.map((one) => ({ value: one, label: shell.languages[one] })),
            ]}
          />
          <TextField label={words.from} name="from" type="date" value={value('from')} onInput={set('from')} />
          <TextField label={words.to} name="to" type="date" value={value('to')} onInput={set('to')} />
        </details>
        <Button type="submit" look="main" icon="search">
          {words.find}
        </Button>
      </form>
    </search>
  )
}

function Results({ asked, search }: { asked: SearchQuery; search: URLSearchParams }) {
  const query = useQuery(reading('GET /search', { query: asked }))
  return (
    <Answer query={query} waiting={<Skeleton />}>
      {(found) => <Hits found={found} search={search} />}
    </Answer>
  )
}

function Hits({ found, search }: { found: Found; search: URLSearchParams }) {
  const words = useWords(searchMessages)
  const spaces = useQuery(reading('GET /spaces')).data?.items ?? []
  const at = (cursor: string | undefined) =>
    cursor && `/search?${new URLSearchParams({ ...Object.fromEntries(search), cursor })}`
  if (found.items.length === 0) return <Empty title={words.none}>{words.noneIs}</Empty>
  return (
    <>
      <p role="status">{words.found(found.total)}</p>
      <ul class="rows">
        {found.items.map((hit) => (
          <Row
            key={`${hit.threadId} ${hit.number}`}
            hit={hit}
            space={spaces.find(({ id }) => id === hit.spaceId)?.title}
          />
        ))}
      </ul>
      <Pager previous={at(found.previous)} next={at(found.next)} />
    </>
  )
}

function Row({ hit, space }: { hit: Hit; space: string | undefined }) {
  const words = useWords(searchMessages)
  return (
    <li class="row">
      <div class="row-main">
        <h2 class="row-title">
          <TextLink to={postAddress(hit.threadId, hit.number)} lang={hit.titleLanguage}>
            {hit.title}
          </TextLink>
        </h2>
        <p lang={hit.language}>
          {hit.snippet.map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text))}
        </p>
        <p class="row-about">
          <Byline person={hit.author} />
          <Time at={hit.writtenAt} short />
        </p>
        <p class="row-about">
          {space && <span>{space}</span>}
          <span>{words.post(hit.number)}</span>
          <LanguageLabel language={hit.language} />
        </p>
      </div>
    </li>
  )
}
