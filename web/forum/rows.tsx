import type { ThreadRow } from '../../shared/forum.ts'
import { Badge, Unread } from '../ui/badge.tsx'
import { TextLink } from '../ui/controls.tsx'
import { countryName, LanguageLabel } from '../ui/names.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages } from '../words.ts'
import { threadAddress } from './address.ts'
import { KindWords } from './kindWords.tsx'

/** Threads as one reads them down: what is unread says so, and leads to where the reader stopped. */
export function ThreadRows({ rows, noteOf }: { rows: readonly ThreadRow[]; noteOf?: (row: ThreadRow) => string }) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <Row key={row.id} row={row} note={noteOf?.(row)} />
      ))}
    </ul>
  )
}

function Row({ row, note }: { row: ThreadRow; note: string | undefined }) {
  const { forum } = useMessages()
  const language = useLanguage()
  const { country, institution } = row.lastAuthor
  const from = country ? countryName(country, language) : institution
  return (
    <li class={row.unread > 0 ? 'row row-waiting' : 'row'}>
      <div class="row-main">
        <p class="row-title">
          <TextLink to={threadAddress(row)} lang={row.language}>
            {row.title}
          </TextLink>
        </p>
        <p class="row-about">
          <span>{forum.row.last(row.lastAuthor.name, from)}</span>
          <Time at={row.lastPostAt} short />
        </p>
        <p class="row-about">
          <span>
            {row.unread > 0 && row.lastRead > 0
              ? forum.row.stopped(row.lastRead, row.postCount)
              : forum.row.posts(row.postCount)}
          </span>
          <LanguageLabel language={row.language} />
          {note && <span>{note}</span>}
        </p>
      </div>
      <div class="row-end">
        <KindWords thread={row} />
        {row.closedAt && <Badge>{forum.row.closed}</Badge>}
        <Unread count={row.unread} />
      </div>
    </li>
  )
}
