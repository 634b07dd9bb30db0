import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isLanguage, type Language } from '../../../shared/languages.ts'
import type { When } from './content/seats.ts'
import { sampleSpaces } from './content/spaces.ts'

export type SamplePost = {
  handle: string
  language: Language
  body: string
  /** What the author made of it later. */
  edited?: string
  /** Set where the moment matters: before somebody left, after somebody came. */
  on?: When
}
export type SampleThread = {
  /** `folder/file`: the name of it in the sample. */
  name: string
  folder: string
  title: string
  language: Language
  opened: When
  last: When
  closedBy?: string
  /** The number of the post that answers the question that the thread is. */
  answer?: number
  /** What it arrived at, as whoever opened it or an editor sums it up. */
  summary?: Pick<SamplePost, 'handle' | 'language' | 'body'>
  posts: SamplePost[]
}

const content = fileURLToPath(new URL('content', import.meta.url))
const byline = /^--- @(\S+) · (\S+)(?: · (\S+))?$/m
const edit = /^--- edit$/m
const summing = /^--- summary @(\S+) · (\S+)$/m

/** All threads of the sample, space by space, from `content/SPACE/*.md`. */
export function readThreads(): SampleThread[] {
  return sampleSpaces.flatMap(({ folder }) =>
    readdirSync(join(content, folder))
      .filter((file) => file.endsWith('.md'))
      .sort()
      .map((file) => threadFrom(folder, file, readFileSync(join(content, folder, file), 'utf8'))),
  )
}

/** A head of `name: value` lines between two `---`, then each post below its `--- @author · language`, an edit below `--- edit`, a summary at the end below `--- summary @author · language`. */
export function threadFrom(folder: string, file: string, text: string): SampleThread {
  const [, head = '', rest = ''] = /^---\n+(.*?)\n---\n(.*)$/s.exec(text) ?? []
  const facts = new Map(head.split('\n').map((line) => [line.split(': ')[0], line.replace(/^\w+: /, '')]))
  const fact = (name: string) => facts.get(name) ?? fail(file, `has no ${name}`)
  const closedBy = facts.get('closed')
  const answer = facts.get('answer')
  const [said = '', handle, language = '', body = ''] = rest.split(summing)
  return {
    name: `${folder}/${file}`,
    folder,
    title: fact('title'),
    language: languageFrom(fact('lang'), file),
    opened: whenFrom(fact('opened')),
    last: whenFrom(fact('last')),
    ...(closedBy ? { closedBy } : {}),
    ...(answer ? { answer: Number(answer) } : {}),
    ...(handle ? { summary: { handle, language: languageFrom(language, file), body: body.trim() } } : {}),
    posts: postsFrom(said, file),
  }
}

// Splitting by a pattern with groups gives, after what stands before the first, three groups and a text in turn.
function postsFrom(text: string, file: string): SamplePost[] {
  const parts = text.split(byline)
  return Array.from({ length: (parts.length - 1) / 4 }, (_, index) => {
    const [handle = '', language = '', on, written = ''] = parts.slice(1 + 4 * index, 5 + 4 * index)
    const [body = '', edited] = written.split(edit).map((one) => one.trim())
    return {
      ...{ handle, body, language: languageFrom(language, file) },
      ...(edited ? { edited } : {}),
      ...(on ? { on: whenFrom(on) } : {}),
    }
  })
}

function languageFrom(tag: string, file: string): Language {
  return isLanguage(tag) ? tag : fail(file, `names the language "${tag}"`)
}

function whenFrom(text: string): When {
  return /^\d+$/.test(text) ? Number(text) : text
}

function fail(file: string, what: string): never {
  throw new Error(`The sample's file ${file} ${what}.`)
}
