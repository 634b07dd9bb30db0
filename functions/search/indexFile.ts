import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { Author, type Post, type Thread } from '../../shared/forum.ts'
import { languages } from '../../shared/languages.ts'
import type { SearchQuery } from '../../shared/search.ts'
import { textOf } from './rules.ts'
import { stemOf, wordsOf } from './words.ts'

const Row = z.object({
  thread: z.string(),
  number: z.number(),
  author: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Author),
  language: z.enum(languages),
  at: z.string(),
  body: z.string(),
})
/** A post as the index knows it: a candidate, until the table says who may read it. */
export type Candidate = z.infer<typeof Row>
export type Place = { spaceId: string; audience: Thread['audience'] }
export type IndexFile = ReturnType<typeof openIndexFile>
export type Wanted = Omit<SearchQuery, 'q' | 'cursor'> & { expression: string; spaceIds: string[] }

const shape = `
  PRAGMA journal_mode = DELETE;
  CREATE TABLE IF NOT EXISTS posts (
    id INTEGER PRIMARY KEY, thread TEXT, number INTEGER, space TEXT, person TEXT, country TEXT,
    author TEXT, language TEXT, at TEXT, version INTEGER, title TEXT, body TEXT, UNIQUE (thread, number));
  CREATE TABLE IF NOT EXISTS spaces (space TEXT PRIMARY KEY, audience TEXT);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    plain, stems, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');`

/** One SQLite file: posts with what they are filtered by, and FTS5 over their words and stems. @throws when the file is damaged */
export function openIndexFile(path: string) {
  const database = new DatabaseSync(path)
  database.exec(shape)
  const one = database.prepare('SELECT id, version, title FROM posts WHERE thread = ? AND number = ?')

  return {
    isWhole(): boolean {
      return database.prepare('PRAGMA quick_check(1)').get()?.quick_check === 'ok'
    },

    close: () => database.close(),

    /** Puts a post as the table has it now; twice is once. @returns whether anything changed */
    put(thread: Thread, post: Post): boolean {
      const title = post.number === 1 ? thread.title : ''
      const known = one.get(thread.id, post.number)
      if (known && known.version === post.version && known.title === title) return false
      const body = textOf(post.html)
      const titleWords = wordsOf(title)
      const words = [...titleWords, ...wordsOf(body)]
      const stems = words.map(({ text }, index) =>
        stemOf(text, index < titleWords.length ? thread.language : post.language),
      )
      database.exec('SAVEPOINT put')
      if (known) {
        database.prepare('DELETE FROM words WHERE rowid = ?').run(Number(known.id))
        database.prepare('DELETE FROM posts WHERE id = ?').run(Number(known.id))
      }
      const { lastInsertRowid } = database
        .prepare('INSERT INTO posts VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
        .run(
          ...[thread.id, post.number, thread.spaceId, post.author.id, post.author.country ?? ''],
          ...[JSON.stringify(post.author), post.language, post.writtenAt, post.version, title, body],
        )
      database
        .prepare('INSERT INTO words (rowid, plain, stems) VALUES (?, ?, ?)')
        .run(lastInsertRowid, words.map(({ plain }) => plain).join(' '), stems.join(' '))
      database.prepare('INSERT OR IGNORE INTO spaces VALUES (?, ?)').run(thread.spaceId, thread.audience)
      database.exec('RELEASE put')
      return true
    },

    together<T>(work: () => T): T {
      database.exec('BEGIN')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },

    /** Where the posts stand, for a rule to choose from. */
    places(): Place[] {
      const rows = database.prepare('SELECT space AS spaceId, audience FROM spaces').all()
      return rows.map((row) => z.object({ spaceId: z.string(), audience: z.enum(['network', 'members']) }).parse(row))
    },

    find(wanted: Wanted, from: number, limit: number): { candidates: Candidate[]; total: number } {
      const { where, values } = conditionsOf(wanted)
      const source = `FROM words JOIN posts ON posts.id = words.rowid WHERE ${where}`
      const count = database.prepare(`SELECT count(*) AS total ${source}`).get(...values)
      const rows = database
        .prepare(`SELECT thread, number, author, language, at, body ${source} ORDER BY rank, posts.id LIMIT ? OFFSET ?`)
        .all(...values, limit, from)
      return { candidates: rows.map((row) => Row.parse(row)), total: Number(count?.total) }
    },
  }
}

function conditionsOf(wanted: Wanted): { where: string; values: (string | number)[] } {
  const { space, person, country, kind, language, from, to } = wanted
  const conditions: [string, string | undefined][] = [
    ['words MATCH ?', wanted.expression],
    ['posts.space IN (SELECT value FROM json_each(?))', JSON.stringify(wanted.spaceIds)],
    ['posts.space = ?', space],
    ['posts.person = ?', person],
    ['posts.country = ?', country],
    ["(posts.number = 1) = (? = 'opening')", kind],
    ['posts.language = ?', language],
    ['posts.at >= ?', from],
    // Days sort before the instants in them: the day after ends it.
    ['posts.at < ?', to && `${to}U`],
  ]
  const given = conditions.flatMap(([text, value]) => (value === undefined ? [] : [{ text, value }]))
  return { where: given.map(({ text }) => text).join(' AND '), values: given.map(({ value }) => value) }
}
