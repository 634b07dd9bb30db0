import { useState } from 'preact/hooks'
import { practiceCsv, practiceCsvHead } from '../../shared/practiceCsv.ts'
import type { PracticeFile, PracticeInFile } from '../../shared/practiceFiles.ts'
import { call } from '../api.ts'
import { saveFile } from '../export/saveFile.ts'
import { Button, TextLink } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { practiceFileMessages } from './messages.ts'

const types = { csv: 'text/csv', json: 'application/json' } as const
type Format = keyof typeof types

/** The records of the seat as a file, made here, and the way to bring them back. */
export function TakePractices({ any }: { any: boolean }) {
  const { take: words } = useWords(practiceFileMessages)
  const [asked, setAsked] = useState<Format>()
  const [count, setCount] = useState(0)
  const { run, busy, problem } = useAction(async (format: Format) => {
    setAsked(format)
    setCount(0)
    const practices = await everyPractice(setCount)
    saveFile(`${words.file}.${format}`, types[format], format === 'csv' ? csvOf(practices) : [jsonOf(practices)])
    say(words.done)
  })
  return (
    <section aria-labelledby="files" class="record-files">
      <h2 id="files">{words.title}</h2>
      <p class="hint">{words.lead}</p>
      {problem && <ProblemNotice problem={problem} />}
      <p class="record-downloads">
        {any &&
          (['csv', 'json'] as const).map((format) => (
            <Button key={format} busy={busy && asked === format} onClick={() => void run(format)}>
              {busy && asked === format ? words.busy(count) : words[format]}
            </Button>
          ))}
        <TextLink to="/practices/import">{words.bring}</TextLink>
        {any && (
          <a href="/practices.schema.json" download>
            {words.schema}
          </a>
        )}
      </p>
      {any && <p class="hint">{words.keep}</p>}
    </section>
  )
}

async function everyPractice(tell: (count: number) => void): Promise<PracticeInFile[]> {
  const practices: PracticeInFile[] = []
  let cursor: string | undefined
  do {
    const part = await call('GET /practices/export', { query: cursor ? { cursor } : {} })
    practices.push(...part.items)
    tell(practices.length)
    cursor = part.next
  } while (cursor)
  return practices
}

function csvOf(practices: PracticeInFile[]): string[] {
  return [practiceCsvHead, ...practices.map(practiceCsv)]
}

function jsonOf(practices: PracticeInFile[]): string {
  const exportedAt = new Date().toISOString()
  const file: PracticeFile = { format: 'enlaces-practices', version: 1, exportedAt, practices }
  return `${JSON.stringify(file, undefined, 2)}\n`
}
