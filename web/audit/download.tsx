import { useState } from 'preact/hooks'
import { call } from '../api.ts'
import { saveFile } from '../export/saveFile.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { auditMessages } from './messages.ts'
import type { Search } from './search.ts'

const types = { csv: 'text/csv', jsonl: 'application/jsonl' } as const
type Format = keyof typeof types

/** The search as a file, fetched part by part. */
export function Download({ search }: { search: Search }) {
  const words = useWords(auditMessages)
  const [asked, setAsked] = useState<Format>()
  const { run, busy, problem } = useAction(async (format: Format) => {
    setAsked(format)
    saveFile(`audit.${format}`, types[format], await partsOf(search, format))
    say(words.exported)
  })
  return (
    <section aria-labelledby="download">
      <h2 id="download">{words.export}</h2>
      <p class="hint">{words.exportIs}</p>
      {problem && <ProblemNotice problem={problem} />}
      <p class="audit-downloads">
        {(['csv', 'jsonl'] as const).map((format) => (
          <Button key={format} busy={busy && asked === format} onClick={() => void run(format)}>
            {busy && asked === format ? words.exporting : words[format]}
          </Button>
        ))}
      </p>
    </section>
  )
}

async function partsOf(search: Search, format: Format): Promise<string[]> {
  const parts: string[] = []
  let cursor: string | undefined
  do {
    const query = { ...search, format, ...(cursor ? { cursor } : {}) }
    const part = await call('GET /audit/export', { query })
    parts.push(part.text)
    cursor = part.next
  } while (cursor)
  return parts
}
