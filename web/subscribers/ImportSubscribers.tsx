import { useState } from 'preact/hooks'
import { subscriberColumns } from '../../shared/subscriberLists.ts'
import type { SubscriberImportReport } from '../../shared/subscribers.ts'
import { call } from '../api.ts'
import { csvText } from '../coordination/csvText.ts'
import { coordinationMessages } from '../coordination/messages.ts'
import { useDraft } from '../draft.ts'
import { refresh } from '../queries.ts'
import { TextArea } from '../ui/fields.tsx'
import { FileField } from '../ui/fileField.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { RowFaults } from '../ui/rowFaults.tsx'
import { useWords } from '../words.ts'
import { subscriberMessages } from './messages.ts'

/** Those who agreed elsewhere, with the proof of it: first every row is looked at, then all are added or none. */
export function ImportSubscribers() {
  const words = useWords(subscriberMessages)
  const { title, import: file } = useWords(coordinationMessages)
  const csv = useDraft('subscribers-csv')
  const [report, setReport] = useState<SubscriberImportReport>()
  const take = (text: string) => {
    csv.setText(text)
    setReport(undefined)
  }
  const send = async (dryRun: boolean) => {
    const sent = await call('POST /subscribers/import', { body: { csv: csv.text, dryRun } })
    setReport(sent)
    if (dryRun) return
    await refresh('GET /subscribers', 'GET /audit')
    if (sent.bad === 0) csv.drop()
  }
  const crumbs = [
    { to: '/coordination', label: title },
    { to: '/coordination/subscribers', label: words.list },
  ]
  return (
    <PageBody title={words.import} crumbs={crumbs}>
      <p class="lead">{words.importLead}</p>
      <Columns />
      <Form action={() => send(true)} submit={file.check} busyLabel={file.checking} look={report ? 'plain' : 'main'}>
        <FileField
          label={file.file}
          name="file"
          accept=".csv,.txt,text/csv"
          onFile={async (chosen) => take(csvText(await chosen.arrayBuffer()))}
        />
        <TextArea label={file.paste} name="csv" rows={6} value={csv.text} onInput={take} />
      </Form>
      {report && <Report report={report} send={() => send(false)} />}
    </PageBody>
  )
}

function Columns() {
  const words = useWords(subscriberMessages)
  const { import: file } = useWords(coordinationMessages)
  // The mark in front tells spreadsheets that the text is UTF-8.
  const template = `\ufeff${subscriberColumns.join(';')}\r\n${words.templateRow}\r\n`
  return (
    <div class="stack">
      <p>
        {file.columns} <code>{subscriberColumns.join(', ')}</code>
      </p>
      <p class="hint">{words.columnsNote}</p>
      <p>
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`} download={words.templateFile}>
          {file.template}
        </a>
      </p>
    </div>
  )
}

function Report({ report, send }: { report: SubscriberImportReport; send: () => Promise<void> }) {
  const words = useWords(subscriberMessages)
  const { import: file } = useWords(coordinationMessages)
  const { rows, good, bad, dryRun } = report
  const done = rows.filter(({ added }) => added).length
  const fresh = rows.filter(({ gets }) => !gets).length
  return (
    <section class="stack">
      <div role="status">
        <Notice tone={bad > 0 ? 'waiting' : 'good'}>
          <p class="notice-title">
            {rows.length === 0 ? file.empty : dryRun || bad > 0 ? file.summary(good, bad) : words.added(done)}
          </p>
        </Notice>
      </div>
      {rows.length > 0 && <Rows rows={rows} />}
      {dryRun && bad === 0 && fresh > 0 && (
        <Form action={send} submit={words.add(fresh)} busyLabel={words.adding}>
          {null}
        </Form>
      )}
    </section>
  )
}

function Rows({ rows }: { rows: SubscriberImportReport['rows'] }) {
  const { import: file } = useWords(coordinationMessages)
  return (
    // A region that scrolls sideways takes the focus, so that the keyboard can scroll it (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class="table-frame" aria-label={file.table} tabIndex={0}>
      <table class="table">
        <caption class="only-heard">{file.table}</caption>
        <thead>
          <tr>
            <th scope="col">{file.line}</th>
            <th scope="col">{file.email}</th>
            <th scope="col">{file.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td data-label={file.line}>{row.line}</td>
              <th scope="row" data-label={file.email}>
                {row.email || '—'}
              </th>
              <td data-label={file.result}>
                <Result row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Result({ row: { faults, gets, added } }: { row: SubscriberImportReport['rows'][number] }) {
  const words = useWords(subscriberMessages)
  const { import: file } = useWords(coordinationMessages)
  if (faults.length === 0) return <>{gets ? words.gets : added ? words.isAdded : file.fine}</>
  return <RowFaults faults={faults} nameOf={file.column} />
}
