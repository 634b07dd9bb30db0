import type { Exported, ExportedFile } from '../../shared/exported.ts'
import type { PostFile } from '../../shared/files.ts'
import { plainText } from '../../shared/plainText.ts'
import type { Writing } from '../../shared/writings.ts'
import { type Attached, newAttached } from './attached.ts'
import type { Found } from './gather.ts'

type Given = { exportedAt: string; origin: string; attached?: Attached; readme: (exported: Exported) => string }
type TextFile = { name: string; text: string; at: string }
export type ArchiveFile = TextFile | { name: string; content: Blob; at: string }

/** The files of an archive: everything in one JSON file, what was written as Markdown, a file each, and what was attached to it. */
export function archiveOf(found: Found, given: Given): ArchiveFile[] {
  const { exportedAt, readme, attached = newAttached() } = given
  const contents = contentsOf(found.writings, attached)
  const exported = exportedOf(found, { ...given, attached }, contents)
  const json = `${JSON.stringify(exported, undefined, 2)}\n`
  return apart([
    { name: 'README.md', text: `${readme(exported).trim()}\n`, at: exportedAt },
    { name: 'enlaces.json', text: json, at: exportedAt },
    ...contents.values(),
    ...exported.posts.map((post) => writtenFile('posts', post, { number: post.number })),
    ...exported.summaries.map((summary) => writtenFile('summaries', summary, {})),
    ...exported.drafts.map(draftFile),
  ])
}

type Contents = Map<string, { name: string; content: Blob; at: string }>

/** What was fetched, by the id of the file, under names that every system takes. */
function contentsOf(writings: readonly Writing[], { contents }: Attached): Contents {
  const files = writings.flatMap(({ number, within, writtenAt: at, files = [] }) =>
    files.flatMap(({ id, name, kind }) => {
      const content = contents.get(id)
      const stem = safeName(name.replace(/\.\w+$/, ''))
      const place = `files/${at.slice(0, 10)}-${safeName(within?.title).slice(0, 30)}-${number}-${stem}.${kind}`
      return content ? [{ id, name: place, content, at }] : []
    }),
  )
  const named = apart(files)
  return new Map(files.map(({ id, content, at }, index) => [id, { name: named[index]?.name ?? '', content, at }]))
}

function exportedOf(found: Found, { exportedAt, origin, attached }: Given, contents: Contents): Exported {
  const { profile, writings, ...others } = found
  if (!profile) throw new Error('the profile comes first')
  const { may: _may, proved: _proved, takesOver: _takesOver, ...own } = profile
  const texts = [...Map.groupBy(writings, ({ threadId, number }) => `${threadId} ${number}`).values()]
  const written = texts.flatMap((states) => {
    const [first] = states
    const files = states.flatMap(({ files = [] }) => files).map((file) => fileOf(file, contents, attached))
    return first
      ? [{ number: first.number, ...writtenOf(first, states, origin), ...(files.length > 0 ? { files } : {}) }]
      : []
  })
  return {
    ...{ format: 'enlaces-export', version: 1, exportedAt, profile: own },
    posts: written.filter(({ number }) => number > 0),
    summaries: written.filter(({ number }) => number === 0).map(({ number: _, files: __, ...summary }) => summary),
    ...others,
  }
}

function fileOf({ id, ...file }: PostFile, contents: Contents, attached: Attached | undefined): ExportedFile {
  const path = contents.get(id)?.name
  return { ...file, ...(path ? { path } : { leftOut: attached?.leftOut.get(id) ?? 'unwanted' }) }
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

type Written = Exported['summaries'][number] & { files?: ExportedFile[] | undefined }

function writtenFile(folder: string, written: Written, more: { number?: number }): TextFile {
  const { within, address, revisions, files } = written
  const [first, now] = [revisions[0], revisions.at(-1)]
  const at = first?.writtenAt ?? ''
  const facts = {
    ...{ thread: within?.title, address, ...more, language: now?.language, written: at },
    ...(revisions.length > 1 ? { changed: now?.writtenAt, version: now?.version } : {}),
    files: files?.map(({ path, ...file }) => ({ ...file, ...(path ? { path: `../${path}` } : {}) })),
  }
  const name = `${folder}/${at.slice(0, 10)}-${safeName(within?.title)}${more.number ? `-${more.number}` : ''}.md`
  return { name, text: markdown(facts, now?.body ?? ''), at: now?.writtenAt ?? at }
}

function draftFile({ place, within, title, body, language, savedAt }: Exported['drafts'][number]): TextFile {
  const facts = { in: within.title, title, place, language, saved: savedAt }
  return {
    name: `drafts/${savedAt.slice(0, 10)}-${safeName(title ?? within.title)}.md`,
    text: markdown(facts, body),
    at: savedAt,
  }
}

/** YAML front matter whose values are JSON, which YAML contains: no title breaks it. */
function markdown(facts: Record<string, string | number | undefined | object>, body: string): string {
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
function apart<File extends { name: string }>(files: readonly File[]): File[] {
  const taken = new Map<string, number>()
  return files.map((file) => {
    const count = (taken.get(file.name) ?? 0) + 1
    taken.set(file.name, count)
    return count === 1 ? file : { ...file, name: file.name.replace(/(\.\w+)$/, ` (${count})$1`) }
  })
}
