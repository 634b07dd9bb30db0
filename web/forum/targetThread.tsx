import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'preact/hooks'
import type { ThreadPage } from '../../shared/forum.ts'
import type { OtherThread } from '../../shared/transfers.ts'
import { reading } from '../queries.ts'
import { TextField } from '../ui/fields.tsx'
import { useWords } from '../words.ts'
import { mergingMessages } from './mergingMessages.ts'

type Props = {
  thread: ThreadPage['thread']
  label: string
  value: OtherThread | undefined
  onChoose: (thread: OtherThread) => void
  /** Somebody wanted to go on without one. */
  isMissing: boolean
}

/** As long as somebody is still typing nothing is asked for. */
const typingMs = 300
const fewestCharacters = 3

/** Another thread of the same space: by words of its title, or by its address. The latest ones stand there at once. */
export function TargetThread({ thread, label, value, onChoose, isMissing }: Props) {
  const words = useWords(mergingMessages)
  const [typed, setTyped] = useState('')
  const { options, isPending } = useThreads(thread, useResting(typed.trim()))
  const shown = value && !options.some(({ id }) => id === value.id) ? [value, ...options] : options
  return (
    <>
      <TextField
        label={label}
        name="into"
        type="search"
        hint={words.targetHint}
        {...(isMissing && !value ? { fault: words.choose } : {})}
        value={typed}
        onInput={setTyped}
      />
      <fieldset class="field choices target-threads">
        <legend>{words.options}</legend>
        {shown.map((option) => (
          <label key={option.id} class="choice">
            <input type="radio" name="target" checked={option.id === value?.id} onChange={() => onChoose(option)} />
            <span lang={option.language}>{option.title}</span>
          </label>
        ))}
        <p class="hint" role="status">
          {!isPending && options.length === 0 && words.none}
        </p>
      </fieldset>
    </>
  )
}

function useResting(text: string): string {
  const [resting, setResting] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setResting(text), typingMs)
    return () => clearTimeout(timer)
  }, [text])
  return resting
}

function useThreads({ id, spaceId }: ThreadPage['thread'], text: string) {
  const address = /thread_[0-9A-Z]{26}/.exec(text)?.[0]
  const sought = address === undefined && text.length >= fewestCharacters
  const latest = useQuery(reading('GET /spaces/:spaceId/threads', { params: { spaceId } }))
  const named = useQuery({
    ...reading('GET /threads/:threadId', { params: { threadId: address ?? '' }, query: { from: 1 } }),
    enabled: address !== undefined,
    retry: false,
  })
  const found = useQuery({ ...reading('GET /search', { query: { q: text, space: spaceId } }), enabled: sought })
  const fits = (one: { id: string; kind?: string | undefined; closedAt?: string | undefined }) =>
    one.id !== id && !one.closedAt && one.kind !== 'request' && one.kind !== 'announcement'
  const isHere = named.data?.thread.spaceId === spaceId
  const rows = address !== undefined ? (isHere && named.data ? [named.data.thread] : []) : (latest.data?.items ?? [])
  const hits = (found.data?.items ?? []).map(({ threadId, title, titleLanguage, kind }) => ({
    ...{ id: threadId, title: title.map((part) => part.text).join(''), language: titleLanguage, kind },
  }))
  const isLike = ({ title }: { title: string }) => title.toLowerCase().includes(text.toLowerCase())
  const all = sought ? [...rows.filter(isLike), ...hits] : rows
  const options = [...new Map(all.filter(fits).map((one) => [one.id, one])).values()]
  const waiting = address !== undefined ? named : sought ? found : latest
  return {
    options: options.map(({ id: threadId, title, language }): OtherThread => ({ id: threadId, title, language })),
    isPending: waiting.isPending,
  }
}
