import { describe, expect, test } from 'vitest'
import { facetNames } from '../../shared/catalogueFacets.ts'
import { languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { textNames } from '../../shared/practiceFields.ts'
import { utf8Bytes } from '../../shared/text.ts'
import { examples } from '../support/examples.ts'
import { corpus, someOfEach } from './corpus.ts'
import { type Field, fieldOf, fields, withField } from './fields.ts'

const bodies: Record<string, unknown> = examples
// Beside the text that a file comes with.
const withFile = { files: [{ id: 'file_01JD51CQC0RHVH9749SB3BBQ5A' }] }
// What an example of a practice need not have.
const withEvidence = { facts: { evidence: [{ id: 'file_01JD51CQC0RHVH9749SB3BBQ5A', caption: 'Cifras' }] } }
const withBasis = { facts: { legalBasis: [{ instrument: 'Ley de migración', article: '11' }] } }
const queries: Record<string, unknown> = {
  'GET /search': { q: 'niñez' },
  'GET /audit/export': { format: 'csv' },
  'GET /reviews/queue': { state: 'submitted' },
}
// Of what has a pattern (an id, a day, a code) some of each family are enough.
const some = someOfEach(20)

// What may stand in a field, by its name: each is one of these, and a new one has to be said here.
const controls = /[\p{Cc}\u2028\u2029]/u
const otherControls = /[^\P{Cc}\t\n]/u
const disguises = /\p{Bidi_Control}|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u
const halves = /\p{Surrogate}/u
const kinds: Record<string, (text: string) => boolean> = {
  line: (text) => !controls.test(text) && !disguises.test(text) && isTidy(text) && utf8Bytes(text) <= 4_000,
  paragraphs: (text) => !otherControls.test(text) && !disguises.test(text) && isTidy(text) && utf8Bytes(text) <= 8_000,
  markdown: (text) => !otherControls.test(text) && isTidy(text) && utf8Bytes(text) <= limits.postBytes,
  typed: (text) => !halves.test(text) && utf8Bytes(text) <= limits.postBytes,
  words: (text) => !controls.test(text) && !halves.test(text) && Array.from(text).length <= limits.titleCharacters,
  plain: (text) => /^[\w.,:/+@'-]*$/.test(text) && text.length <= 1_000,
  // Opened by its signature and never shown; a file that its reader takes apart into fields of their own.
  opaque: (text) => Array.from(text).length <= 1_000,
  file: (text) => utf8Bytes(text) <= limits.apiBodyBytes,
}
const isTidy = (text: string) => text === text.trim() && text === text.normalize('NFC') && !halves.test(text)
const names: Record<string, string> = {
  ...{ title: 'line', name: 'line', label: 'line', description: 'line', about: 'line', reason: 'line', note: 'line' },
  ...{ alt: 'line', spaceId: 'plain', into: 'plain', drafts: 'plain' },
  ...{
    text: 'paragraphs',
    passage: 'paragraphs',
    body: 'markdown',
    q: 'words',
    cursor: 'opaque',

    ...Object.fromEntries(facetNames.map((name) => [name, 'plain'])),
    csv: 'file',
  },
  ...{
    email: 'plain',
    zone: 'plain',
    token: 'plain',
    device: 'plain',
    ids: 'plain',
    mailCode: 'plain',
    appCode: 'plain',
  },
  ...{ coordinatorCode: 'plain', from: 'plain', to: 'plain', on: 'plain', until: 'plain', endsAt: 'plain' },
  ...{ personId: 'plain', seatId: 'plain', institutionId: 'plain', space: 'plain', person: 'plain', actor: 'plain' },
  ...{ dueOn: 'plain', id: 'plain', rawId: 'plain', clientDataJSON: 'plain', authenticatorData: 'plain' },
  ...{ signature: 'plain', userHandle: 'plain', attestationObject: 'plain', transports: 'plain' },
  ...{
    focalPoints: 'plain',
    threadId: 'plain',
    practiceId: 'plain',
    began: 'plain',
    ended: 'plain',
    clearedOn: 'plain',
    reviewOn: 'plain',
  },
  ...{ adaptedFrom: 'plain', since: 'plain', ownPracticeId: 'plain' },
  ...{ links: 'line', changed: 'markdown', failed: 'markdown', evidence: 'markdown' },
  ...{ caption: 'line', clearedBy: 'line', instrument: 'line', article: 'line' },
  ...Object.fromEntries(textNames.filter((name) => name !== 'title').map((name) => [name, 'markdown'])),
  // Said to those whose practice it is, in some lines.
  ...Object.fromEntries(
    fields
      .filter(({ endpoint, name }) => /:practiceId/.test(endpoint) && /(^|\.)reason$/.test(name))
      .map(({ endpoint, name }) => [`${endpoint} ${name}`, 'paragraphs']),
  ),
  // While it is being written.
  'PUT /practices/:practiceId/review/scores scores.0.reason': 'markdown',
  ...{ comment: 'markdown', key: 'plain', reviewers: 'plain', replaces: 'plain', dueOn: 'plain' },
  // What a criterion says in each language.
  ...Object.fromEntries(
    fields
      .filter(({ name }) => /guidance\.\w\w$/.test(name))
      .map(({ endpoint, name }) => [`${endpoint} ${name}`, 'paragraphs']),
  ),
  ...Object.fromEntries(languages.map((language) => [language, 'line'])),
  'PUT /me/drafts/:place title': 'typed',
  'PUT /me/drafts/:place body': 'typed',
  'GET /spaces/:spaceId/mentionable text': 'words',
}

function kindOf({ endpoint, name }: Field): string | undefined {
  return (
    names[`${endpoint} ${name}`] ??
    names[
      name
        .replace(/\.\d+$/, '')
        .split('.')
        .at(-1) ?? ''
    ]
  )
}

test('there are fields to look at, and each has a kind', () => {
  expect(fields.length).toBeGreaterThan(80)
  expect(fields.filter((field) => !kindOf(field)).map(({ endpoint, name }) => `${endpoint} ${name}`)).toEqual([])
})

describe.each(fields)('$endpoint $name', (field) => {
  test('takes each hostile string as what such a field holds, or refuses it by its name', () => {
    const { endpoint, place, name, schema } = field
    const given = place === 'body' ? bodies[endpoint] : queries[endpoint]
    const example = {
      ...Object(given),
      ...(name.startsWith('files.') ? withFile : {}),
      ...(name.startsWith('facts.legalBasis.') ? withBasis : {}),
      ...(name.startsWith('facts.evidence.') ? withEvidence : {}),
    }
    const kind = kindOf(field) ?? ''
    const holds = kinds[kind] ?? (() => false)
    const wrong = (kind === 'plain' || kind === 'opaque' ? some : corpus).filter((text) => {
      const { success, data, error } = schema.safeParse(withField(example, name, text))
      return success ? !holds(String(fieldOf(data, name))) : !error.issues.some(({ path }) => path.join('.') === name)
    })
    expect(wrong.slice(0, 5)).toEqual([])
  })
})
