import type { Exported } from '../../shared/exported.ts'
import { plainText } from '../../shared/plainText.ts'
import type { Writing } from '../../shared/writings.ts'
import type { Found } from './gather.ts'

type Given = { exportedAt: string; origin: string; readme: string }
export type ArchiveFile = { name: string; text: string; at: string }

/** The files of an archive: everything in one JSON file, and what was written as Markdown, a file each. */
export function archiveOf(found: Found, { exportedAt, origin, readme }: Given): ArchiveFile[] {
  const exported = exportedOf(found, exportedAt, origin)
  const json = `${JSON.stringify(exported, undefined, 2)}\n`
  return apart([
    { name: 'README.md', text: `${readme.trim()}\n`, at: exportedAt },
    { name: 'enlaces.json', text: json, at: exportedAt },
    ...exported.posts.map((post) => writtenFile('posts', post, { number: post.number })),
    ...exported.summaries.map((summary) => writtenFile('summaries', summary, {})),
    ...exported.drafts.map(draftFile),
  ])
}

function exportedOf(found: Found, exportedAt: string, origin: string): Exported {
  const { profile, writings, ...others } = found
  if (!profile) throw new Error('the profile comes first')
  const { may: _may, proved: _proved, takesOver: _takesOver, ...own } = profile
  const texts = [...Map.groupBy(writings, ({ threadId, number }) => `${threadId} ${number}`).values()]
  const written = texts.flatMap((states) => {
    const [first] = states
    return first ? [{ number: first.number, ...writtenOf(first, states, origin) }] : []
  })
  return {
    ...{ format: 'enlaces-export', version: 1, exportedAt, profile: own },
    posts: written.filter(({ number }) => number > 0),
    summaries: written.filter(({ number }) => number === 0).map(({ number: _, ...summary }) => summary),
    ...others,
  }
}

function writtenOf({ threadId, number, within }: Writing, states: Writing[], origin: string) {
  const place = number > 0 ? `?from=${number}#post-${number}` : ''
  return {
    ...{ threadId, address: `${origin}/threads/${threadId}${place}`, within },
    revisions: states.map(({ version, body, language, writtenAt, redacted }) => ({
      ...{ version, body, language, writtenAt },
      ...(redacted ? { redacted } : {}),
    })),
  }
}

type Written = Exported['summaries'][number]

function writtenFile(folder: string, written: Written, more: { number?: number }): ArchiveFile {
  const { within, address, revisions } = written
  const [first, now] = [revisions[0], revisions.at(-1)]
  const at = first?.writtenAt ?? ''
  const facts = {
    ...{ thread: within?.title, address, ...more, language: now?.language, written: at },
    ...(revisions.length > 1 ? { changed: now?.writtenAt, version: now?.version } : {}),
  }
  const name = `${folder}/${at.slice(0, 10)}-${safeName(within?.title)}${more.number ? `-${more.number}` : ''}.md`
  return { name, text: markdown(facts, now?.body ?? ''), at: now?.writtenAt ?? at }
}

function draftFile({ place, within, title, body, language, savedAt }: Exported['drafts'][number]): ArchiveFile {
  const facts = { in: within.title, title, place, language, saved: savedAt }
  return {
    name: `drafts/${savedAt.slice(0, 10)}-${safeName(title ?? within.title)}.md`,
    text: markdown(facts, body),
    at: savedAt,
  }
}

/** YAML front matter whose values are JSON, which YAML contains: no title breaks it. */
function markdown(facts: Record<string, string | number | undefined>, body: string): string {
  const lines = Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

const longestName = 60

/** Letters and digits that every system takes in a file's name. */
function safeName(title: string | undefined): string {
  const plain = plainText(title ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestName)
  return plain.replaceAll(/^-|-$/g, '') || 'text'
}

/** Two files never have one name. */
function apart(files: ArchiveFile[]): ArchiveFile[] {
  const taken = new Map<string, number>()
  return files.map((file) => {
    const count = (taken.get(file.name) ?? 0) + 1
    taken.set(file.name, count)
    return count === 1 ? file : { ...file, name: file.name.replace(/(\.\w+)$/, ` (${count})$1`) }
  })
}
