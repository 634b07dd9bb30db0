import type { Language } from '../../shared/languages.ts'
import { type FieldName, fieldNames, isTextName, textNames } from '../../shared/practiceFields.ts'
import type { PracticeFacts, Translation } from '../../shared/practices.ts'
import { type CellFault, cellFault } from '../platform/csvFaults.ts'
import type { PracticeCsvRow } from './csvRows.ts'
import { editedRecord, emptyFacts, type PracticeRecord, versionsWith, wholeTexts } from './rules.ts'
import type { Brought } from './store.ts'

// The rows of a file as the records that they are about: what is wrong with them together, and what they make.

/** With what it does and to which fields, once that is known. */
export type Row = PracticeCsvRow & {
  does?: 'begins' | 'changes' | 'nothing'
  changes?: FieldName[]
  practiceId?: string
  done?: boolean
}
type Found = { record: PracticeRecord; translations: Translation[] }

/** A row without a mark is a record of its own. */
export function groupsOf(rows: PracticeCsvRow[]): Row[][] {
  return [...Map.groupBy(rows, ({ record, at }) => record || at).values()]
}

export function isFaulty(rows: readonly Row[]): boolean {
  return rows.some(({ faults }) => faults.length > 0)
}

export function withFault(rows: Row[], fault: CellFault, at = rows[0]): Row[] {
  return rows.map((row) => (row === at ? { ...row, faults: [...row.faults, fault] } : row))
}

/** What is wrong between the rows of a record, and between them and what there is. */
export function withGroupFaults(rows: Row[], found: Found | undefined): Row[] {
  const placed = rows.map((row, at) => {
    const fault = faultOfPlace(row, rows.slice(0, at), found)
    return fault ? { ...row, faults: [...row.faults, fault] } : row
  })
  const original = placed.find(({ kind }) => kind === 'original')
  if (found || isFaulty(placed)) return placed
  if (!original) return withFault(placed, cellFault('kind', 'no-original'))
  return original.texts.title === '' ? withFault(placed, cellFault('title', 'required'), original) : placed
}

function faultOfPlace(row: Row, earlier: Row[], found: Found | undefined): CellFault | undefined {
  const { kind, language } = row
  const twin = earlier.find((one) => one.language === language || (one.kind === 'original' && kind === 'original'))
  if (twin) return cellFault('language', 'repeated', { number: twin.row })
  if (!found || !language) return undefined
  const own = found.record.language
  if (kind === 'original') {
    if (language !== own) return cellFault('language', 'not-a-choice', { choices: [own] })
    return faultOfVersion(row, found.record.version)
  }
  return language === own ? cellFault('language', 'taken') : faultOfVersion(row, before(found, language)?.version ?? 0)
}

function faultOfVersion({ version }: Row, now: number): CellFault | undefined {
  return version === now ? undefined : cellFault('version', 'other-version', { number: now })
}

function before(found: Found | undefined, language: Language): Translation | undefined {
  return found?.translations.find((one) => one.language === language)
}

/** `by`, `at` and `id` are what a record has of whoever brings it. */
type Bringing = Pick<PracticeRecord, 'id' | 'author' | 'seatId' | 'savedAt'> & { country: string | undefined }
type Given = { rows: Row[]; facts: Partial<PracticeFacts>; found: Found | undefined }

/** What rows without a fault make of a record, or of none. */
export function broughtBy({ rows, facts, found }: Given, by: Bringing): { rows: Row[]; brought: Brought } {
  const original = rows.find(({ kind }) => kind === 'original')
  const record = recordFrom(original, facts, found?.record, by)
  const made = new Map(rows.map((row) => [row, translationFrom(row, record, found)]))
  return {
    rows: rows.map((row) => {
      const changes = row === original ? changedFields(found?.record, record) : textsChanged(made.get(row), found)
      const isNew = row === original ? !found : row.language && !before(found, row.language)
      const does = changes.length === 0 && !made.get(row) ? 'nothing' : isNew ? 'begins' : 'changes'
      return { ...row, does, changes, ...(found ? { practiceId: found.record.id } : {}) }
    }),
    brought: {
      record,
      before: found?.record.version ?? 0,
      translations: [...made.values()].flatMap((one) =>
        one ? [{ ...one, author: by.author, savedAt: by.savedAt }] : [],
      ),
    },
  }
}

function recordFrom(
  row: Row | undefined,
  facts: Partial<PracticeFacts>,
  found: PracticeRecord | undefined,
  { country, author, savedAt, ...by }: Bringing,
): PracticeRecord {
  const saved = { savedAt, savedBy: author }
  if (found) {
    const edited = row && editedRecord(found, { texts: row.texts, facts })
    return edited ? { ...edited, ...saved } : found
  }
  const texts = wholeTexts(row?.texts ?? {})
  const written = textNames.filter((name) => texts[name] !== '')
  return {
    ...{ ...by, ...saved, author, state: 'draft', language: row?.language ?? 'es', version: 1, startedAt: savedAt },
    ...{ steps: 0, steppedAt: savedAt, reviewers: [] },
    ...{ texts, facts: { ...emptyFacts(country), ...facts }, textVersions: versionsWith({}, written, 1) },
  }
}

type Made = Omit<Translation, 'author' | 'savedAt'>

/** The translation as its row leaves it: what it changes is made from the original beside it. */
function translationFrom({ kind, language, texts, byMachine }: Row, record: PracticeRecord, found: Found | undefined) {
  if (kind === 'original' || !language) return undefined
  const was = before(found, language)
  const whole = wholeTexts(texts, was?.texts)
  const changed = textNames.filter((name) => whole[name] !== (was?.texts[name] ?? ''))
  if (changed.length === 0 && byMachine === (was?.byMachine ?? false)) return undefined
  const versions = versionsWith(was?.versions ?? {}, changed, record.version)
  return { language, byMachine, texts: whole, versions, version: (was?.version ?? 0) + 1 } satisfies Made
}

function textsChanged(made: Made | undefined, found: Found | undefined): FieldName[] {
  if (!made) return []
  const was = before(found, made.language)
  return textNames.filter((name) => made.texts[name] !== (was?.texts[name] ?? ''))
}

function changedFields(was: PracticeRecord | undefined, now: PracticeRecord): FieldName[] {
  const old = was ?? { texts: wholeTexts({}), facts: emptyFacts(undefined) }
  return fieldNames.filter((name) =>
    isTextName(name)
      ? now.texts[name] !== old.texts[name]
      : JSON.stringify(now.facts[name]) !== JSON.stringify(old.facts[name]),
  )
}
