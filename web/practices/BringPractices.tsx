import { useRef, useState } from 'preact/hooks'
import type { PracticeImportReport } from '../../shared/practiceFiles.ts'
import { call, newOnceKey } from '../api.ts'
import { csvText } from '../coordination/csvText.ts'
import { refresh } from '../queries.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { FileField } from '../ui/fileField.tsx'
import { Form, useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { BroughtTable } from './broughtTable.tsx'
import { ColumnHelp } from './columnHelp.tsx'
import { practiceFileMessages, practiceMessages } from './messages.ts'
import { portionsOf, type WhyNot } from './portions.ts'

type Rows = PracticeImportReport['rows']
/** A file that was chosen: what each of its parts came to, and whether that was for good. */
type Chosen = { portions: readonly string[]; keys: readonly string[]; reports: readonly Rows[]; isDone: boolean }
type HowFar = { done: number; of: number }

/** Many records at once: first every row is looked at, then all are saved or none. */
export function BringPractices() {
  const { title } = useWords(practiceMessages)
  const { bring: words } = useWords(practiceFileMessages)
  const [chosen, setChosen] = useState<Chosen>()
  const [whyNot, setWhyNot] = useState<WhyNot>()
  const [howFar, setHowFar] = useState<HowFar>()
  const look = useAction(async (file: File) => {
    setChosen(undefined)
    const parted = portionsOf(csvText(await file.arrayBuffer()))
    setWhyNot('why' in parted ? parted : undefined)
    if ('why' in parted) return say(words.whyNot[parted.why](parted.row))
    const { portions } = parted
    const reports: Rows[] = []
    for (const csv of portions) {
      setHowFar({ done: reports.length, of: portions.length })
      reports.push((await call('POST /practices/import', { body: { csv, dryRun: true } })).rows)
    }
    setHowFar(undefined)
    setChosen({ portions, keys: portions.map(newOnceKey), reports, isDone: false })
  })
  return (
    <PageBody title={words.title} crumbs={[{ to: '/practices/mine', label: title }]}>
      <p class="lead">{words.lead}</p>
      <ColumnHelp />
      <FileField
        label={words.choose}
        name="file"
        accept=".csv,.txt,text/csv"
        onFile={async (file) => void (await look.run(file))}
      />
      {look.busy && <Progress label={words.checking} howFar={howFar} />}
      {look.problem && <ProblemNotice problem={look.problem} />}
      {whyNot && (
        <Notice tone="waiting">
          <p>{words.whyNot[whyNot.why](whyNot.row)}</p>
        </Notice>
      )}
      {chosen && <Result chosen={chosen} onChange={setChosen} />}
    </PageBody>
  )
}

function Progress({ label, howFar }: { label: string; howFar: HowFar | undefined }) {
  const { bring: words } = useWords(practiceFileMessages)
  const { done, of } = howFar ?? { done: 0, of: 1 }
  return (
    <p>
      <label>
        <span class="under">{of > 1 ? `${label} ${words.part(done + 1, of)}` : label}</span>
        <progress class="how-far" max={of} value={done} />
      </label>
    </p>
  )
}

/** What the rows would do, or did. */
function Result({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const { bring: words } = useWords(practiceFileMessages)
  const [howFar, setHowFar] = useState<HowFar>()
  const [isStopped, setStopped] = useState(false)
  const kept = useRef<Rows[]>([])
  const rows = chosen.reports.flat()
  const bad = rows.filter(({ faults }) => faults.length > 0).length
  const work = rows.filter(({ does }) => does !== 'nothing').length

  async function save(): Promise<void> {
    const { portions, keys } = chosen
    setStopped(true)
    for (const [at, csv] of portions.entries()) {
      if (kept.current[at]) continue
      setHowFar({ done: at, of: portions.length })
      const onceKey = keys[at] ?? newOnceKey()
      const { rows: saved } = await call('POST /practices/import', { body: { csv, dryRun: false }, onceKey })
      // What was looked at says what a row did: once it is done, it changes nothing any more.
      const before = new Map(chosen.reports[at]?.map((row) => [row.row, row]))
      kept.current[at] = saved.map((row) => ({ ...before.get(row.row), ...row, ...didOf(before.get(row.row)) }))
    }
    setStopped(false)
    setHowFar(undefined)
    onChange({ ...chosen, reports: kept.current, isDone: true })
    await refresh('GET /practices', 'GET /practices/:practiceId')
  }

  const done = rows.filter((row) => row.done && row.does !== 'nothing').length
  return (
    <section class="stack">
      <div role="status">
        <Notice tone={bad > 0 ? 'waiting' : 'good'}>
          <p class="notice-title">{chosen.isDone ? words.done(done) : words.summary(rows.length - bad, bad)}</p>
          {!chosen.isDone && bad === 0 && work === 0 && <p>{words.nothing}</p>}
        </Notice>
      </div>
      {bad === 0 && work > 0 && !chosen.isDone && (
        <Form
          action={save}
          submit={words.send(work)}
          busyLabel={words.sending}
          note={isStopped && howFar && <Progress label={words.sending} howFar={howFar} />}
        >
          {isStopped && <p class="hint">{words.stopped}</p>}
        </Form>
      )}
      {chosen.isDone && (
        <p>
          <ButtonLink to="/practices/mine" look="main">
            {words.toRecords}
          </ButtonLink>
        </p>
      )}
      <BroughtTable rows={rows} isDone={chosen.isDone} />
    </section>
  )
}

function didOf(row: Rows[number] | undefined): Partial<Rows[number]> {
  return row ? { does: row.does, changes: row.changes } : {}
}
