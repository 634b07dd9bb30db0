import { columnOf, originalRow, practiceCsvHead, rowColumns } from '../../shared/practiceCsv.ts'
import { fieldNames, practiceFields } from '../../shared/practiceFields.ts'
import type { PracticeFacts, PracticeTexts } from '../../shared/practices.ts'
import { Fact } from '../ui/fact.tsx'
import { useLanguage, useWords } from '../words.ts'
import { practiceFileMessages, practiceHelpMessages, practiceMessages } from './messages.ts'

/** How a file is filled in, and one to begin with. */
export function ColumnHelp() {
  const { bring: words } = useWords(practiceFileMessages)
  const { fields } = useWords(practiceMessages)
  return (
    <div class="stack">
      <p>
        <Template />
      </p>
      <details>
        <summary>{words.columns}</summary>
        <p class="hint column-help">{words.leaveOut}</p>
        <dl class="facts">
          {rowColumns.map((column) => (
            <Fact key={column} name={column}>
              {words.rowColumns[column]}
            </Fact>
          ))}
          {fieldNames.map((name) => (
            <Fact key={name} name={columnOf(name)}>
              {fields[name]}. <Takes name={name} />
            </Fact>
          ))}
        </dl>
      </details>
    </div>
  )
}

function Takes({ name }: { name: (typeof fieldNames)[number] }) {
  const { bring: words } = useWords(practiceFileMessages)
  const rule = practiceFields[name]
  switch (rule.kind) {
    case 'choice':
      return <>{words.oneOf(rule.options.join(', '))}</>
    case 'choices':
      return <>{words.someOf(rule.options.join('; '))}</>
    case 'line':
    case 'name':
      return <>{words.kinds.text}</>
    default:
      return <>{words.kinds[rule.kind]}</>
  }
}

const facts: PracticeFacts = {
  ...{ country: '', level: 'national', themes: ['reception'], ages: ['12-14', '15-17'], companies: ['unaccompanied'] },
  ...{ groups: [], stages: ['transit'], focalPoints: [], began: '2019-03', regular: true, ended: '' },
  ...{ cleared: false, clearedBy: '', clearedOn: '', reviewOn: '2028-10-01' },
  ...{ legalBasis: [], evidence: [] },
}

/** The head, and a row filled in with the examples of the form. */
function Template() {
  const { bring: words } = useWords(practiceFileMessages)
  const { examples } = useWords(practiceHelpMessages)
  const language = useLanguage()
  const texts: PracticeTexts = { ...examples }
  const csv = practiceCsvHead + originalRow({ record: '1', version: '', language, facts, texts })
  return (
    <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download={words.templateFile}>
      {words.template}
    </a>
  )
}
