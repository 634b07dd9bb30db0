import { beforeEach, describe, expect, test, vi } from 'vitest'
import { placeAfterSignIn } from '../../web/afterSignIn.ts'
import { dropOldKnown } from '../../web/composer/knownDraft.ts'
import { recall, remember } from '../../web/device.ts'
import { draftDays, draftKey, draftsHere, dropOldDrafts, readDraft, writeDraft } from '../../web/drafts.ts'
import { languageOfBrowser } from '../../web/language.ts'

const dayMs = 86_400_000
const nowMs = Date.parse('2026-03-01T12:00:00Z')

/** localStorage as browsers have it: entries are own properties, and a full one throws. */
function storage(full = false) {
  const kept: Record<string, string> = {}
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, value: string) {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      kept[key] = value
    },
    removeItem: (key: string) => delete kept[key],
  }
  return new Proxy(kept, { get: (_kept, name) => Reflect.get(methods, name) ?? Reflect.get(kept, name) })
}

beforeEach(() => void vi.stubGlobal('localStorage', storage()))

describe('a draft', () => {
  const mine = draftKey('person_A', 'reply:thread_1')

  test('comes back as it was typed', () => {
    expect(writeDraft(mine, 'Línea 1\n  línea 2 ', nowMs)).toBe(true)
    expect(readDraft(mine, nowMs)).toBe('Línea 1\n  línea 2 ')
  })

  test('is not another person’s', () => {
    writeDraft(mine, 'lo mío', nowMs)
    expect(readDraft(draftKey('person_B', 'reply:thread_1'), nowMs)).toBeUndefined()
    expect([draftsHere('person_A'), draftsHere('person_B')]).toEqual([1, 0])
  })

  test('leaves nothing when it is emptied', () => {
    writeDraft(mine, 'x', nowMs)
    writeDraft(mine, '', nowMs)
    expect(draftsHere('person_A')).toBe(0)
  })

  test.each([
    ['in its time', draftDays - 1, 'guardado'],
    ['long after', draftDays + 1, undefined],
  ])('%s', (_name, days, text) => {
    writeDraft(mine, 'guardado', nowMs)
    dropOldDrafts(nowMs + days * dayMs)
    expect(readDraft(mine, nowMs)).toBe(text)
  })

  test.each(['', 'null', '{', '[]', '{"text":1,"savedAtMs":2}'])('that is broken (%s) is none', (kept) => {
    localStorage.setItem(`enlaces:${mine}`, kept)
    expect(readDraft(mine, nowMs)).toBeUndefined()
  })

  test('says so where the device refuses it', () => {
    vi.stubGlobal('localStorage', storage(true))
    expect(writeDraft(mine, 'x', nowMs)).toBe(false)
  })
})

test.each([
  ['/threads/thread_1?from=21#post-21', '/threads/thread_1?from=21#post-21'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?to=/', '/'],
  ['', '/'],
])('after signing in, %s leads to %s', (to, place) => {
  expect(placeAfterSignIn(new URLSearchParams({ to }))).toBe(place)
})

test.each([
  [['fr-CA', 'en'], 'fr'],
  [['de', 'PT-br'], 'pt'],
  [['qu'], 'es'],
  [[], 'es'],
])('a browser that asks for %j reads %s', (wanted, language) => {
  expect(languageOfBrowser(wanted)).toBe(language)
})

describe('what is known of a draft in the account', () => {
  const key = 'known-draft:person_A:reply:thread_1'
  const kept = () => recall(key)

  test('is forgotten when nobody came back for it, and not before', () => {
    remember(key, JSON.stringify({ version: 3, text: 'x', notedAtMs: nowMs }))
    dropOldKnown(nowMs + draftDays * dayMs - 1)
    expect(kept()).toContain('"version":3')
    dropOldKnown(nowMs + draftDays * dayMs + 1)
    expect(kept()).toBeUndefined()
  })

  test('of before it was noted when has its time from now on, and stays what it was', () => {
    remember(key, JSON.stringify({ version: 3, text: 'x', gone: true }))
    dropOldKnown(nowMs)
    expect(JSON.parse(kept() ?? '')).toEqual({ version: 3, text: 'x', gone: true, notedAtMs: nowMs })
  })
})
