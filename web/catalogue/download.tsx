import { useState } from 'preact/hooks'
import { call } from '../api.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { filterIn } from './asked.ts'
import { catalogueMessages } from './messages.ts'

const types = { csv: 'text/csv', json: 'application/json' } as const
type Format = keyof typeof types

/** What is chosen as open data, fetched part by part. */
export function Download({ search }: { search: URLSearchParams }) {
  const words = useWords(catalogueMessages)
  const [asked, setAsked] = useState<Format>()
  const { run, busy, problem } = useAction(async (format: Format) => {
    setAsked(format)
    const parts: string[] = []
    let cursor: string | undefined
    do {
      const part = await call('GET /catalogue/export', { query: { ...filterIn(search), format, cursor } })
      parts.push(part.text)
      cursor = part.next
    } while (cursor)
    save(parts, format)
  })
  return (
    <section class="catalogue-part" aria-labelledby="open-data">
      <h2 id="open-data">{words.openData.title}</h2>
      <p class="hint">
        {words.openData.lead} <a href="/public/practices.schema.json">{words.openData.schema}</a>
      </p>
      {problem && <ProblemNotice problem={problem} />}
      <p class="form-end">
        {(['csv', 'json'] as const).map((format) => (
          <Button key={format} busy={busy && asked === format} onClick={() => void run(format)}>
            {words.openData[format]}
          </Button>
        ))}
      </p>
    </section>
  )
}

function save(parts: string[], format: Format): void {
  const address = URL.createObjectURL(new Blob(parts, { type: `${types[format]};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = `practices.${format}`
  link.click()
  URL.revokeObjectURL(address)
}
