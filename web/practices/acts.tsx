import type { Standing } from '../../shared/practiceStandings.ts'
import type { PracticeStep } from '../../shared/practiceStates.ts'
import type { Practice } from '../../shared/practices.ts'
import { call } from '../api.ts'
import { AskFirst } from '../coordination/AskFirst.tsx'
import { useDraft } from '../draft.ts'
import { problemFrom } from '../problem.ts'
import { refresh } from '../queries.ts'
import { TextArea, TextField } from '../ui/fields.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { practiceWayMessages } from './messages.ts'
import { MissingList } from './missingList.tsx'
import { useMissing } from './today.ts'

type Taken = (practice: Pick<Practice, 'id' | 'version'>, typed: string) => Promise<Standing>
const at = (practice: { id: string }) => ({ params: { practiceId: practice.id } })

/** The steps that are taken on the record's own page, in the order in which they are offered; the others on the page of its review. */
const acts = {
  submit: (one) => call('PUT /practices/:practiceId/submission', { ...at(one), version: one.version }),
  clarify: (one, reason) =>
    call('PUT /practices/:practiceId/clarification', { ...at(one), version: one.version, body: { reason } }),
  check: (one) => call('PUT /practices/:practiceId/check', at(one)),
  publish: (one) => call('PUT /publications/:practiceId', at(one)),
  confirm: (one, reviewOn) => call('PUT /publications/:practiceId/confirmation', { ...at(one), body: { reviewOn } }),
  update: (one) => call('PUT /publications/:practiceId/revision', at(one)),
  ask: (one, reason) => call('PUT /practices/:practiceId/question', { ...at(one), body: { reason } }),
  return: (one, reason) => call('PUT /practices/:practiceId/return', { ...at(one), body: { reason } }),
  'take-back': (one) => call('DELETE /practices/:practiceId/submission', at(one)),
  abandon: (one) => call('DELETE /publications/:practiceId/revision', at(one)),
  restore: (one) => call('DELETE /publications/:practiceId/archive', at(one)),
  supersede: (one, address) =>
    call('PUT /publications/:practiceId/successor', { ...at(one), body: { practiceId: idIn(address) } }),
  archive: (one, reason) => call('PUT /publications/:practiceId/archive', { ...at(one), body: { reason } }),
  withdraw: (one, reason) => call('PUT /publications/:practiceId/withdrawal', { ...at(one), body: { reason } }),
} as const satisfies Partial<Record<PracticeStep, Taken>>
type Act = keyof typeof acts

function namesOf<Name extends string>(table: Record<Name, unknown>): Name[]
function namesOf(table: object): string[] {
  return Object.keys(table)
}

// Out of an address that was pasted whole.
function idIn(address: string): string {
  return /practice_\w+/.exec(address)?.[0] ?? address.trim()
}

const asReason = { ask: true, clarify: true, return: true, archive: true, withdraw: true } as const
const isReasoned = (name: Act): name is keyof typeof asReason => name in asReason
const main: readonly Act[] = ['submit', 'clarify', 'check', 'publish', 'confirm']
const grave: readonly Act[] = ['abandon', 'withdraw']
const whole: readonly Act[] = ['submit', 'clarify']

/** What the reader may do with the record where it stands, each with what it means and what it asks for. */
export function Acts({ practice }: { practice: Practice }) {
  const open = namesOf(acts).filter((name) => practice.may.includes(name))
  if (open.length === 0) return null
  return (
    <div class="acts">
      {open.map((name, place) => (
        <OneAct key={name} practice={practice} name={name} isMain={place === 0 && main.includes(name)} />
      ))}
    </div>
  )
}

function OneAct({ practice, name, isMain }: { practice: Practice; name: Act; isMain: boolean }) {
  const words = useWords(practiceWayMessages)
  const typed = useDraft(`practice:${practice.id}:${name}`)
  const missing = useMissing(practice)
  const isLacking = whole.includes(name) && missing.length > 0
  async function work() {
    try {
      await acts[name](practice, typed.text)
    } catch (error) {
      // Somebody was there first, or something is missing since: the page shows how it is now.
      if (['wrong-state', 'edit-conflict', 'invalid'].includes(problemFrom(error).code)) await readAgain()
      throw error
    }
    typed.drop()
    say(words.taken[name])
    await readAgain()
  }
  return (
    <AskFirst
      label={words.act[name]}
      title={words.act[name]}
      work={work}
      look={isMain ? 'main' : grave.includes(name) ? 'danger' : 'plain'}
      hindered={isLacking}
    >
      {isLacking ? (
        <Notice tone="waiting">
          <p class="notice-title">{words.notComplete}</p>
          <MissingList missing={missing} to={`/practices/${practice.id}/edit`} />
        </Notice>
      ) : (
        <Meaning name={name} />
      )}
      {!isLacking && <Asked name={name} typed={typed} />}
    </AskFirst>
  )
}

function readAgain(): Promise<void> {
  void refresh('GET /publications/:practiceId', 'GET /catalogue')
  return refresh('GET /practices', 'GET /practices/:practiceId', 'GET /practices/:practiceId/steps')
}

export function Meaning({ name }: { name: Act }) {
  const words = useWords(practiceWayMessages)
  if (name !== 'withdraw') return <p>{words.means[name]}</p>
  return (
    <>
      <p>{words.withdrawal.goes}</p>
      <p>{words.withdrawal.stays}</p>
      <p>{words.means.withdraw}</p>
    </>
  )
}

/** What a step asks for, kept on the device as it is typed. */
export function Asked({ name, typed }: { name: Act; typed: { text: string; setText: (text: string) => void } }) {
  const words = useWords(practiceWayMessages)
  const field = { value: typed.text, onInput: typed.setText }
  if (name === 'confirm') return <TextField label={words.reviewOn} name="reviewOn" type="date" {...field} />
  if (name === 'supersede') {
    return <TextField label={words.successor} name="practiceId" hint={words.successorHint} {...field} />
  }
  if (!isReasoned(name)) return null
  const hint = name === 'archive' || name === 'withdraw' ? words.membersHint : words.reasonHint
  return <TextArea label={words.reason[name]} name="reason" hint={hint} rows={5} {...field} />
}
