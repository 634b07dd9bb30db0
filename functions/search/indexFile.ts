import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { Doc } from './doc.ts'
import { isSpelt } from './spelling.ts'

// The words are folded already: the tokenizer has only to part them.
const shape = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = MEMORY;
  PRAGMA synchronous = OFF;
  CREATE TABLE IF NOT EXISTS posts (
    id INTEGER PRIMARY KEY, thread TEXT NOT NULL, number INTEGER NOT NULL, revision INTEGER NOT NULL, UNIQUE (thread, number)) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    title, body, titleWords, bodyWords, tags, content = '', contentless_delete = 1, tokenize = 'ascii');
  CREATE VIRTUAL TABLE IF NOT EXISTS titles USING fts5(
    title, titleWords, tags, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3 4');
  CREATE TABLE IF NOT EXISTS vocabulary (letters INTEGER, word TEXT, PRIMARY KEY (letters, word)) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, row);`

const Found = z.object({ id: z.number(), threadId: z.string(), number: z.number(), revision: z.number() })
/** A post as the index knows it: a candidate, until the table says what it is and who may read it. */
export type Candidate = z.infer<typeof Found>

export type Wanted = {
  expression: string
  /** Ids to stay above and below, both excluded. */
  above: number
  below: number
  /** The oldest first, instead of the newest. */
  oldestFirst?: boolean
  limit: number
}

export type IndexFile = ReturnType<typeof openIndexFile>

/** One SQLite file: FTS5 over the words of posts, whose ids follow time. It is read from disk, page by page. @throws when it is no such file */
export function openIndexFile(path: string) {
  const database = new DatabaseSync(path)
  database.exec(shape)
  const together = <T>(work: () => T): T => {
    database.exec('BEGIN')
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
  return {
    ...finding(database),

    /** In order of time, in which FTS5 writes fastest. Older ones than are known change nothing, as new ones replace them: twice, late and out of order is as once. */
    putAll(docs: readonly Doc[]): void {
      const put = putter(database)
      const sorted = docs.toSorted((a, b) => (a.at < b.at ? -1 : 1))
      together(() => sorted.forEach(put))
    },

    /** All that come, whatever their order, into an empty file: they wait on disk until they are complete. */
    async fill(docs: AsyncIterable<Doc>): Promise<void> {
      database.exec("ATTACH DATABASE '' AS aside; CREATE TABLE aside.docs (at TEXT, doc TEXT);")
      const lay = database.prepare('INSERT INTO aside.docs VALUES (?, ?)')
      for await (const doc of docs) lay.run(doc.at, JSON.stringify(doc))
      const put = putter(database)
      together(() => {
        for (const { doc } of database.prepare('SELECT doc FROM aside.docs ORDER BY at').iterate()) {
          put(Doc.parse(JSON.parse(String(doc))))
        }
      })
      database.exec('DETACH DATABASE aside')
      this.compact()
    },

    /** Words that were replaced are only marked as gone until their segment is written anew, and pages that were given up keep what they held. */
    compact(): void {
      database.exec(`
        INSERT INTO words (words) VALUES ('optimize');
        INSERT INTO titles (titles) VALUES ('optimize');
        DELETE FROM vocabulary WHERE NOT EXISTS (SELECT 1 FROM temp.terms WHERE term = word);
        VACUUM`)
    },

    close: () => database.close(),
  }
}

function finding(database: DatabaseSync) {
  const find = (order: 'ASC' | 'DESC') => `
    SELECT words.rowid AS id, posts.thread AS threadId, posts.number, posts.revision
    FROM words JOIN posts ON posts.id = words.rowid
    WHERE words MATCH ? AND words.rowid > ? AND words.rowid < ? ORDER BY words.rowid ${order} LIMIT ?`
  return {
    find({ expression, above, below, oldestFirst, limit }: Wanted): Candidate[] {
      const statement = database.prepare(find(oldestFirst ? 'ASC' : 'DESC'))
      return statement.all(expression, ...idsBetween(above, below), limit).map((row) => Found.parse(row))
    },

    /** How many there are, and no further than the limit. */
    count({ expression, above, below, limit }: Wanted): number {
      const some = 'SELECT 1 FROM words WHERE words MATCH ? AND rowid > ? AND rowid < ? LIMIT ?'
      const row = database
        .prepare(`SELECT count(*) AS total FROM (${some})`)
        .get(expression, ...idsBetween(above, below), limit)
      return Number(row?.total)
    },

    /** Threads whose titles fit, the newest first: from titles alone, since the beginning of a word is in half of all texts. */
    findTitles(expression: string, limit: number): string[] {
      const statement = database.prepare(`
        SELECT posts.thread FROM titles JOIN posts ON posts.id = titles.rowid
        WHERE titles MATCH ? ORDER BY titles.rowid DESC LIMIT ?`)
      return statement.all(expression, limit).map(({ thread }) => String(thread))
    },

    /** Words of so many letters that stand, or stood, somewhere: where, and for whom, the rest of the index says. */
    wordsOfLetters(least: number, most: number): string[] {
      const words = "SELECT group_concat(word, ' ') AS words FROM vocabulary WHERE letters BETWEEN ? AND ?"
      return String(database.prepare(words).get(least, most)?.words ?? '').split(' ')
    },
  }
}

// As integers: FTS5 begins at an id only when it is told one, and every other number is a fraction to SQLite.
function idsBetween(above: number, below: number): [bigint, bigint] {
  return [BigInt(above), BigInt(below)]
}

/** Takes them in order of time: what is free before the one put last was looked at already. */
function putter(database: DatabaseSync): (doc: Doc) => void {
  const known = database.prepare('SELECT id, revision FROM posts WHERE thread = ? AND number = ?')
  const taken = database.prepare('SELECT 1 FROM posts WHERE id = ?')
  const insert = database.prepare('INSERT INTO posts VALUES (?, ?, ?, ?)')
  const renew = database.prepare('UPDATE posts SET revision = ? WHERE id = ?')
  const forget = database.prepare('DELETE FROM words WHERE rowid = ?')
  const learn = database.prepare(
    'INSERT INTO words (rowid, title, body, titleWords, bodyWords, tags) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const forgetTitle = database.prepare('DELETE FROM titles WHERE rowid = ?')
  const learnTitle = database.prepare('INSERT INTO titles (rowid, title, titleWords, tags) VALUES (?, ?, ?, ?)')
  const spell = speller(database)
  let lastId = 0
  return ({ threadId, number, at, revision, title, body, titleWords, bodyWords, tags }) => {
    const before = known.get(threadId, number)
    if (before && Number(before.revision) > revision) return
    let id = before ? Number(before.id) : Math.max(idAt(at), lastId + 1)
    if (before) {
      forget.run(id)
      forgetTitle.run(id)
      renew.run(revision, id)
    } else {
      while (taken.get(id)) id++
      lastId = id
      insert.run(id, threadId, number, revision)
    }
    learn.run(id, title, body, titleWords, bodyWords, tags)
    if (title) learnTitle.run(id, title, titleWords, tags)
    spell(`${titleWords} ${bodyWords}`)
  }
}

/** Notes the words that somebody may have meant who typed another one. */
function speller(database: DatabaseSync): (words: string) => void {
  const note = database.prepare('INSERT OR IGNORE INTO vocabulary VALUES (?, ?)')
  const noted = new Set<string>()
  return (words) => {
    for (const word of words.split(' ')) {
      if (noted.has(word) || !isSpelt(word)) continue
      noted.add(word)
      note.run(word.length, word)
    }
  }
}

/** Beyond every id. */
export const farId = Number.MAX_SAFE_INTEGER

const firstSecond = Date.parse('2020-01-01T00:00:00Z') / 1000
/** Posts of the same second get neighbouring ids. Short ids make the index short: it keeps their differences. */
const idsPerSecond = 8

/** The first id of an instant: ids follow time, so that the newest are found first and a span of days is a span of ids. */
export function idAt(instant: string): number {
  return (Math.floor(Date.parse(instant) / 1000) - firstSecond) * idsPerSecond
}
