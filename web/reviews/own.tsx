import { useState } from 'preact/hooks'
import type { Criterion } from '../../shared/criteria.ts'
import { languages } from '../../shared/languages.ts'
import { reviewOutcomes, scaleMarks } from '../../shared/reviewRules.ts'
import type { MyReview, PracticeReview } from '../../shared/reviews.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { useDraft } from '../draft.ts'
import { Clash } from '../practices/clash.tsx'
import { type Keeping, useKeeping } from '../practices/keeping.ts'
import { practiceWayMessages } from '../practices/messages.ts'
import { SavingStatus } from '../practices/status.tsx'
import { personHere } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { Day } from '../ui/day.tsx'
import { Choices, SelectField, TextArea } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { reviewChanged } from './changed.ts'
import { reviewMessages } from './messages.ts'
import { editOf, type Typed, theirsFrom, typedFrom } from './typed.ts'

type Own = { review: PracticeReview; own: MyReview }

/** What the reader has to do as a reviewer: say that nothing stands in between, score, and hand in. */
export function OwnReview({ review, own }: Own) {
  const { own: words } = useWords(reviewMessages)
  return (
    <section aria-labelledby="own" class="record-part">
      <h2 id="own">{words.title}</h2>
      {own.state === 'handed-in' ? (
        <p>{words.handedIn}</p>
      ) : (
        <p class="hint">
          {words.dueOn} <Day on={own.dueOn} />
        </p>
      )}
      {own.state === 'asked' && <Accepting practiceId={review.practiceId} />}
      {own.state === 'accepted' && <Scoring review={review} own={own} />}
    </section>
  )
}

function Accepting({ practiceId }: { practiceId: string }) {
  const { own: words } = useWords(reviewMessages)
  const params = { practiceId }
  const { run, busy, problem } = useAction(async () => {
    await call('PUT /practices/:practiceId/review/acceptance', { params })
    await reviewChanged()
  })
  return (
    <>
      <p>{words.ask}</p>
      {problem && <ProblemNotice problem={problem} />}
      <div class="acts">
        <Button look="main" busy={busy} onClick={() => void run()}>
          {words.accept}
        </Button>
        <Conflict practiceId={practiceId} />
      </div>
    </>
  )
}

function Conflict({ practiceId }: { practiceId: string }) {
  const { own: words } = useWords(reviewMessages)
  const reason = useDraft(`conflict:${practiceId}`)
  async function declare() {
    await call('PUT /practices/:practiceId/review/conflict', { params: { practiceId }, body: { reason: reason.text } })
    reason.drop()
    say(words.conflictDone)
    await reviewChanged()
  }
  return (
    <AskFirst label={words.conflict} title={words.conflict} work={declare} look="plain">
      <p>{words.conflictMeans}</p>
      <TextArea label={words.conflictReason} name="reason" rows={4} value={reason.text} onInput={reason.setText} />
    </AskFirst>
  )
}

function Scoring({ review: { practiceId, criteria }, own }: Own) {
  const { own: words } = useWords(reviewMessages)
  const [me] = useState(personHere)
  const keeping = useKeeping<Typed>({
    place: `review:${practiceId}`,
    loaded: typedFrom(own),
    read: theirsFrom,
    send: (_fields, typed, version) =>
      call('PUT /practices/:practiceId/review/scores', {
        ...{ params: { practiceId }, body: editOf(typed, criteria), version },
        ...(me ? { writtenBy: me } : {}),
      }),
  })
  return (
    <>
      <p class="hint">{words.seen}</p>
      <SavingStatus {...keeping} />
      <form class="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <WrittenIn keeping={keeping} />
        {criteria.criteria.map((criterion) => (
          <Scored key={criterion.key} criterion={criterion} scale={criteria.scale} keeping={keeping} />
        ))}
        <Whole keeping={keeping} />
      </form>
      <Delivery practiceId={practiceId} criteria={criteria} keeping={keeping} />
      <Conflict practiceId={practiceId} />
    </>
  )
}

type Part = { keeping: Keeping<Typed> }

function WrittenIn({ keeping: { mine, set } }: Part) {
  const { own: words } = useWords(reviewMessages)
  const { shell } = useMessages()
  return (
    <SelectField
      label={words.language}
      name="language"
      value={mine.language ?? ''}
      onChange={(language) => set({ language })}
      options={languages.map((value) => ({ value: String(value), label: shell.languages[value] }))}
    />
  )
}

function Scored({
  criterion,
  scale,
  keeping,
}: Part & { criterion: Criterion; scale: PracticeReview['criteria']['scale'] }) {
  const { own: words } = useWords(reviewMessages)
  const language = useLanguage()
  const { key, weight, name, guidance } = criterion
  const { mine, set } = keeping
  const reason = `reason ${key}`
  return (
    <div class="criterion">
      <h3>
        {name[language]} <span class="hint">{words.weight(weight)}</span>
      </h3>
      <p class="hint">{guidance[language]}</p>
      <Choices
        legend={`${words.score}: ${name[language]}`}
        name={`score-${key}`}
        value={mine[`score ${key}`] ?? ''}
        onChange={(score) => set({ [`score ${key}`]: score })}
        options={scaleMarks.map((mark, place) => ({
          value: String(place + 1),
          label: `${place + 1}. ${scale[mark][language]}`,
        }))}
      />
      <TextArea
        label={`${words.reason}: ${name[language]}`}
        name={reason}
        rows={3}
        lang={mine.language}
        value={mine[reason] ?? ''}
        onInput={(text) => set({ [reason]: text })}
      />
      <Elsewhere names={[`score ${key}`, reason]} keeping={keeping} />
    </div>
  )
}

function Whole({ keeping }: Part) {
  const { own: words } = useWords(reviewMessages)
  const { outcome } = useWords(practiceWayMessages)
  const { mine, set } = keeping
  return (
    <>
      <Choices
        legend={words.outcome}
        name="outcome"
        value={mine.outcome ?? ''}
        onChange={(value) => set({ outcome: value })}
        options={reviewOutcomes.map((value) => ({ value: String(value), label: outcome[value] }))}
      />
      <TextArea
        label={words.comment}
        name="comment"
        rows={4}
        optional
        lang={mine.language}
        value={mine.comment ?? ''}
        onInput={(comment) => set({ comment })}
      />
      <Elsewhere names={['language', 'outcome', 'comment']} keeping={keeping} />
    </>
  )
}

// What the same person wrote on another device meanwhile.
function Elsewhere({ names, keeping: { clashes, theirs, set, settle } }: Part & { names: string[] }) {
  const clashing = names.find((name) => clashes.includes(name))
  if (!clashing) return null
  const saved = theirs?.content[clashing] ?? ''
  return (
    <Clash
      by={undefined}
      theirs={saved}
      onMine={() => settle(clashing)}
      onTheirs={() => {
        set({ [clashing]: saved })
        settle(clashing)
      }}
    />
  )
}

type DeliveryProps = Part & Pick<PracticeReview, 'practiceId' | 'criteria'>

/** Hands in what is saved and whole, and nothing that still waits. */
function Delivery({ practiceId, criteria, keeping: { status, mine } }: DeliveryProps) {
  const { own: words } = useWords(reviewMessages)
  const language = useLanguage()
  const lacking = [
    ...criteria.criteria
      .filter(({ key }) => !mine[`score ${key}`] || !mine[`reason ${key}`]?.trim())
      .map(({ name }) => name[language]),
    ...(mine.outcome ? [] : [words.outcome]),
  ]
  const params = { practiceId }
  const isSaved = status === 'saved' || status === 'nothing'
  async function deliver() {
    const { own } = await call('GET /practices/:practiceId/review', { params })
    await call('PUT /practices/:practiceId/review/delivery', { params, version: own?.version ?? 0 })
    say(words.handedIn)
    await reviewChanged()
  }
  return (
    <AskFirst
      label={words.handIn}
      title={words.handIn}
      work={deliver}
      look="main"
      hindered={!isSaved || lacking.length > 0}
    >
      {lacking.length > 0 ? (
        <Notice tone="waiting">
          <p>{words.lacking}</p>
          <ul>
            {lacking.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      ) : isSaved ? (
        <p>{words.handInMeans}</p>
      ) : (
        <Notice tone="waiting">
          <p>{words.stillSaving}</p>
        </Notice>
      )}
    </AskFirst>
  )
}
