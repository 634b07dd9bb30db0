import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SavedFilter } from '../../shared/catalogueFilter.ts'
import { limits } from '../../shared/limits.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { addressOfFilter, filterIn, filterQuery } from './asked.ts'
import { catalogueMessages } from './messages.ts'

/** The filters that somebody saved, and the one of this address to be saved. */
export function SavedFilters({ search }: { search: URLSearchParams }) {
  const words = useWords(catalogueMessages).filter
  const { data } = useQuery(reading('GET /me/filters'))
  const isAsked = Object.keys(filterQuery(search)).length > 0
  const saved = data?.items ?? []
  if (!isAsked && saved.length === 0) return null
  return (
    <section class="catalogue-part" aria-labelledby="saved-filters">
      <h2 id="saved-filters">{words.title}</h2>
      <p class="hint">{words.lead(limits.filtersPerPerson)}</p>
      <ul class="rows">
        {saved.map((one) => (
          <Saved key={one.id} saved={one} />
        ))}
      </ul>
      {isAsked && <Save search={search} />}
    </section>
  )
}

function Save({ search }: { search: URLSearchParams }) {
  const words = useWords(catalogueMessages).filter
  const [name, setName] = useState('')
  const [digest, setDigest] = useState(true)
  return (
    <details class="facet">
      <summary>{words.save}</summary>
      <Form
        look="plain"
        submit={words.saveNow}
        action={async () => {
          await call('POST /me/filters', { body: { name, digest, filter: filterIn(search) } })
          setName('')
          say(words.saved)
          await refresh('GET /me/filters')
        }}
      >
        <TextField
          label={words.name}
          name="name"
          maxLength={limits.filterNameCharacters}
          value={name}
          onInput={setName}
        />
        <Checkbox label={words.digest} name="digest" checked={digest} onChange={setDigest} />
      </Form>
    </details>
  )
}

function Saved({ saved: { id, name, filter, digest } }: { saved: SavedFilter }) {
  const words = useWords(catalogueMessages).filter
  const params = { filterId: id }
  const [renaming, setRenaming] = useState<string>()
  const { run, busy, problem } = useAction(async (work: () => Promise<unknown>) => {
    await work()
    await refresh('GET /me/filters')
  })
  const edit = (body: { name?: string; digest?: boolean }) =>
    run(() => call('PATCH /me/filters/:filterId', { params, body }))
  return (
    <li class="row">
      <div class="row-main">
        <p class="row-title">
          <TextLink to={addressOfFilter(filter)}>{name}</TextLink>
        </p>
        <Checkbox
          label={words.digest}
          name={`digest-${id}`}
          checked={digest}
          onChange={(checked) => void edit({ digest: checked })}
        />
        {renaming !== undefined && (
          <Form
            look="plain"
            submit={words.rename}
            action={async () => {
              if (await edit({ name: renaming })) setRenaming(undefined)
            }}
          >
            <TextField
              label={words.name}
              name="name"
              maxLength={limits.filterNameCharacters}
              value={renaming}
              onInput={setRenaming}
            />
          </Form>
        )}
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <div class="row-end">
        <Button
          look="quiet"
          icon="write"
          label={`${words.rename}: ${name}`}
          expanded={renaming !== undefined}
          onClick={() => setRenaming(renaming === undefined ? name : undefined)}
        >
          {words.rename}
        </Button>
        <Button
          look="quiet"
          icon="close"
          busy={busy}
          label={`${words.drop}: ${name}`}
          onClick={() => void run(() => call('DELETE /me/filters/:filterId', { params }))}
        >
          {words.drop}
        </Button>
      </div>
    </li>
  )
}
