import { useState } from 'preact/hooks'
import type { ImportReport } from '../../shared/members.ts'
import { call } from '../api.ts'
import { useDraft } from '../draft.ts'
import { useOnceKey } from '../once.ts'
import { ButtonLink } from '../ui/controls.tsx'
import { TextArea } from '../ui/fields.tsx'
import { FileField } from '../ui/fileField.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { seatsChanged } from './changed.ts'
import { csvText } from './csvText.ts'
import { ImportTable } from './ImportTable.tsx'
import { coordinationMessages } from './messages.ts'

const columns = ['name', 'email', 'role', 'country', 'institution', 'seat', 'language']

/** Many invitations at once: first every row is looked at, then all are sent or none. */
export function Import() {
  const { title, import: words } = useWords(coordinationMessages)
  const csv = useDraft('import-csv')
  const [report, setReport] = useState<ImportReport>()
  const onceKey = useOnceKey(csv.text)
  const take = (text: string) => {
    csv.setText(text)
    setReport(undefined)
  }
  const check = async () => setReport(await call('POST /people/import', { body: { csv: csv.text, dryRun: true } }))
  const send = async () => {
    const sent = await call('POST /people/import', { body: { csv: csv.text, dryRun: false }, onceKey })
    setReport(sent)
    await seatsChanged()
    if (sent.bad === 0) csv.drop()
  }
  return (
    <PageBody title={words.title} crumbs={[{ to: '/coordination', label: title }]}>
      <p class="lead">{words.lead}</p>
      <Columns />
      <Form action={check} submit={words.check} busyLabel={words.checking} look={report ? 'plain' : 'main'}>
        <FileField
          label={words.file}
          name="file"
          accept=".csv,.txt,text/csv"
          onFile={async (file) => take(csvText(await file.arrayBuffer()))}
        />
        <TextArea label={words.paste} name="csv" rows={6} value={csv.text} onInput={take} />
      </Form>
      {report && <Report report={report} send={send} />}
    </PageBody>
  )
}

function Columns() {
  const { import: words } = useWords(coordinationMessages)
  const separator = words.templateRow.includes(';') ? ';' : ','
  // The mark in front tells spreadsheets that the text is UTF-8.
  const template = `\ufeff${columns.join(separator)}\r\n${words.templateRow}\r\n`
  return (
    <div class="stack">
      <p>
        {words.columns} <code>{columns.join(', ')}</code>
      </p>
      <p class="hint">{words.columnsNote}</p>
      <p>
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`} download={words.templateFile}>
          {words.template}
        </a>
      </p>
    </div>
  )
}

function Report({ report, send }: { report: ImportReport; send: () => Promise<void> }) {
  const { import: words, people } = useWords(coordinationMessages)
  const done = report.rows.filter(({ invited }) => invited).length
  const ready = report.dryRun && report.bad === 0 && report.good > 0
  return (
    <section class="stack">
      <div role="status">
        <Notice tone={report.bad > 0 ? 'waiting' : 'good'}>
          <p class="notice-title">
            {report.rows.length === 0
              ? words.empty
              : done > 0
                ? words.done(done)
                : words.summary(report.good, report.bad)}
          </p>
        </Notice>
      </div>
      {report.rows.length > 0 && <ImportTable rows={report.rows} />}
      {ready && (
        <Form action={send} submit={words.send(report.good)} busyLabel={words.sending}>
          {null}
        </Form>
      )}
      {done > 0 && (
        <p>
          <ButtonLink to="/coordination?state=invited">{people.invited}</ButtonLink>
        </p>
      )}
    </section>
  )
}
