import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { SpaceView, ThreadPage } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { OtherThread } from '../../shared/transfers.ts'
import { call } from '../api.ts'
import { useOnceKey } from '../once.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { ProblemError } from '../problem.ts'
import { reading, refresh } from '../queries.ts'
import { useMe } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { Choices, SelectField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { fromOf, postAddress } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'
import { Readers } from './readers.tsx'
import { SplitChoice } from './splitChoice.tsx'
import { TargetThread } from './targetThread.tsx'

/** Which posts of a thread go, to where, and why. */
export function SplitThread({ params: { threadId = '' }, search }: PageProps) {
  const query = useQuery(reading('GET /threads/:threadId', { params: { threadId }, query: { from: 1 } }))
  const spaces = useQuery({ ...reading('GET /spaces'), staleTime: 60_000 })
  const [from] = useState(fromOf(search) ?? 1)
  return (
    <Answer query={query}>
      {({ thread }) => (
        <Page thread={thread} from={from} space={spaces.data?.items.find(({ id }) => id === thread.spaceId)} />
      )}
    </Answer>
  )
}

type Props = { thread: ThreadPage['thread']; from: number; space: SpaceView | undefined }

function Page({ thread, from, space }: Props) {
  const words = useWords(mergingMessages)
  const role = useMe()?.role
  const isStaff = role === 'editor' || role === 'coordinator'
  const crumbs = [
    ...(space ? [{ to: `/spaces/${space.id}`, label: space.title, lang: space.language }] : []),
    { to: `/threads/${thread.id}?from=${from}`, label: thread.title, lang: thread.language },
  ]
  return (
    <PageBody title={words.split} crumbs={crumbs}>
      {thread.may.split ? (
        <Splitting thread={thread} from={from} space={space} />
      ) : (
        <p>{isStaff ? words.cannotSplit : words.notYours}</p>
      )}
    </PageBody>
  )
}

function Splitting({ thread, from, space }: Props) {
  const words = useWords(mergingMessages)
  const { shell } = useMessages()
  const [numbers, setNumbers] = useState<ReadonlySet<number>>(new Set())
  const [where, setWhere] = useState<'new' | 'other'>('new')
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(useLanguage())
  const [into, setInto] = useState<OtherThread>()
  const [reason, setReason] = useState('')
  const [hasChanged, setChanged] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const count = numbers.size
  const target = where === 'new' ? { title, language } : { into: into?.id ?? '' }
  const body = { numbers: [...numbers].sort((a, b) => a - b), ...target, reason }
  const onceKey = useOnceKey(JSON.stringify(body))

  async function split(): Promise<void> {
    if (where === 'other' && !into) return setMissing(true)
    try {
      const params = { threadId: thread.id }
      const made = await call('POST /threads/:threadId/splits', { params, body, version: thread.version, onceKey })
      void refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /home')
      say(words.splitDone)
      goTo(postAddress(made.threadId, made.number))
    } catch (error) {
      if (!(error instanceof ProblemError) || error.code !== 'edit-conflict') throw error
      setChanged(true)
      await refresh('GET /threads/:threadId')
    }
  }

  return (
    <Form action={split} submit={words.split} busyLabel={words.busy}>
      {hasChanged && (
        <Notice tone="waiting">
          <p>{words.conflict}</p>
        </Notice>
      )}
      <SplitChoice thread={thread} from={from} numbers={numbers} onChange={setNumbers} />
      <Choices
        legend={words.where}
        name="where"
        value={where}
        onChange={setWhere}
        options={[
          { value: 'new', label: words.whereNew },
          { value: 'other', label: words.whereOther },
        ]}
      />
      {where === 'new' ? (
        <>
          <TextField
            label={words.title}
            name="title"
            maxLength={limits.titleCharacters}
            lang={language}
            value={title}
            onInput={setTitle}
          />
          <SelectField
            label={shell.language}
            name="language"
            value={language}
            onChange={setLanguage}
            options={languages.map((tag) => ({ value: tag, label: shell.languages[tag] }))}
          />
        </>
      ) : (
        <TargetThread
          thread={thread}
          label={words.targetOfSome}
          value={into}
          onChoose={setInto}
          isMissing={isMissing}
        />
      )}
      <TextField
        label={words.reason}
        name="reason"
        hint={words.reasonHint}
        maxLength={limits.noteCharacters}
        value={reason}
        onInput={setReason}
      />
      <div class="move-readers" role="status">
        {count > 0 && (where === 'new' || into) && (
          <p>{into && where === 'other' ? words.what(count, into.title) : words.whatNew(count)}</p>
        )}
        {count > 0 && space && (
          <>
            <p>{words.who}</p>
            <Readers space={space} />
          </>
        )}
        <p class="hint">{words.leads}</p>
        <p class="hint">{words.told}</p>
      </div>
    </Form>
  )
}
