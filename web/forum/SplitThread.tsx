import { useState } from 'preact/hooks'
import type { SpaceView, ThreadPage } from '../../shared/forum.ts'
import type { OtherThread } from '../../shared/transfers.ts'
import { call } from '../api.ts'
import { useOnceKey } from '../once.ts'
import type { PageProps } from '../page.ts'
import { goTo } from '../place.ts'
import { refresh } from '../queries.ts'
import { Choices } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { useLanguage, useWords } from '../words.ts'
import { fromOf, postAddress } from './address.ts'
import { mergingMessages } from './mergingMessages.ts'
import { Readers } from './readers.tsx'
import { SplitChoice } from './splitChoice.tsx'
import { TargetThread } from './targetThread.tsx'
import { ChangedMeanwhile, ReasonField, useUnlessChanged } from './threadActParts.tsx'
import { TitleFields } from './titleFields.tsx'
import { TransferPage } from './transferPage.tsx'

/** Which posts of a thread go, to where, and why. */
export function SplitThread({ params: { threadId = '' }, search }: PageProps) {
  const words = useWords(mergingMessages)
  const [from] = useState(fromOf(search) ?? 1)
  return (
    <TransferPage
      threadId={threadId}
      title={words.split}
      back={`/threads/${threadId}?from=${from}`}
      may={({ may }) => may.split}
      cannot={words.cannotSplit}
    >
      {(thread, space) => <Splitting thread={thread} from={from} space={space} />}
    </TransferPage>
  )
}

type Props = { thread: ThreadPage['thread']; from: number; space: SpaceView | undefined }

function Splitting({ thread, from, space }: Props) {
  const words = useWords(mergingMessages)
  const [numbers, setNumbers] = useState<ReadonlySet<number>>(new Set())
  const [where, setWhere] = useState<'new' | 'other'>('new')
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState(useLanguage())
  const [into, setInto] = useState<OtherThread>()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { hasChanged, unlessChanged } = useUnlessChanged()
  const count = numbers.size
  const target = where === 'new' ? { title, language } : { into: into?.id ?? '' }
  const body = { numbers: [...numbers].sort((a, b) => a - b), ...target, reason }
  const onceKey = useOnceKey(JSON.stringify(body))

  async function split(): Promise<void> {
    if (where === 'other' && !into) return setMissing(true)
    await unlessChanged(async () => {
      const params = { threadId: thread.id }
      const made = await call('POST /threads/:threadId/splits', { params, body, version: thread.version, onceKey })
      void refresh('GET /threads/:threadId', 'GET /spaces/:spaceId/threads', 'GET /home')
      say(words.splitDone)
      goTo(postAddress(made.threadId, made.number))
    })
  }

  return (
    <Form action={split} submit={words.split} busyLabel={words.busy}>
      {hasChanged && <ChangedMeanwhile words={words} />}
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
        <TitleFields
          label={words.title}
          title={title}
          onTitle={setTitle}
          language={language}
          onLanguage={setLanguage}
        />
      ) : (
        <TargetThread
          thread={thread}
          label={words.targetOfSome}
          value={into}
          onChoose={setInto}
          isMissing={isMissing}
        />
      )}
      <ReasonField words={words} value={reason} onInput={setReason} />
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
