// What a good practice is put on record with: every field once, with its kind and its limits. Without zod, for the web counts by it too.

/** The headings of the Institute's own published work on children in human mobility. */
export const themes = [
  'legal-framework',
  'data',
  'reception',
  'deprivation-of-liberty',
  'health-education',
  'family-life',
  'participation',
  'protection-system',
  'special-protection',
  'asylum',
  'trafficking',
  'early-childhood',
  'return',
] as const
export type Theme = (typeof themes)[number]
export const levels = ['national', 'subnational', 'local', 'cross-border'] as const
/** In years, both included; the first is early childhood. */
export const ages = ['0-5', '6-11', '12-14', '15-17'] as const
export const companies = ['accompanied', 'unaccompanied', 'separated'] as const
export const groups = [
  'girls',
  'boys',
  'adolescent-parents',
  'disability',
  'indigenous',
  'afro-descendant',
  'lgbtiq',
  'asylum-seekers',
  'trafficking-survivors',
] as const
export const stages = ['origin', 'transit', 'destination', 'return'] as const

/** How many words, as one writes them (`countWords`): a draft may have more or fewer, what is submitted may not. */
type WordRange = { least?: number; most: number }
/** When a submission needs the field: always, never, for what crosses borders, for what is not of a whole State. */
type Needed = 'always' | 'never' | 'across' | 'below'
export type FieldRule =
  | { kind: 'line'; characters: number; words?: WordRange; needed: Needed }
  | { kind: 'text'; bytes: number; words?: WordRange; needed: Needed }
  | { kind: 'country' | 'month' | 'day' | 'yes'; needed: Needed }
  | { kind: 'name'; characters: number; needed: Needed }
  | { kind: 'choice' | 'choices'; options: readonly string[]; needed: Needed }
  | { kind: 'seats' | 'instruments' | 'files'; most: number; needed: Needed }

const short = 2_000
// Fifteen of them, the shorter ones and the facts stay below the body of a request, and below an item of the table.
const long = 10_000

/** Texts are of kind `line` or `text` and can be translated; facts have no language. */
export const practiceFields = {
  title: { kind: 'line', characters: 200, words: { most: 15 }, needed: 'always' },
  summary: { kind: 'text', bytes: 4_000, words: { least: 75, most: 100 }, needed: 'always' },
  country: { kind: 'country', needed: 'always' },
  level: { kind: 'choice', options: levels, needed: 'always' },
  places: { kind: 'text', bytes: short, needed: 'below' },
  themes: { kind: 'choices', options: themes, needed: 'always' },

  ages: { kind: 'choices', options: ages, needed: 'always' },
  companies: { kind: 'choices', options: companies, needed: 'always' },
  groups: { kind: 'choices', options: groups, needed: 'never' },
  stages: { kind: 'choices', options: stages, needed: 'always' },
  corridor: { kind: 'text', bytes: short, needed: 'across' },

  institution: { kind: 'text', bytes: short, needed: 'always' },
  partners: { kind: 'text', bytes: short, needed: 'never' },
  focalPoints: { kind: 'seats', most: 5, needed: 'always' },

  began: { kind: 'month', needed: 'always' },
  regular: { kind: 'yes', needed: 'never' },
  ended: { kind: 'month', needed: 'never' },
  problem: { kind: 'text', bytes: long, needed: 'always' },
  objectives: { kind: 'text', bytes: long, needed: 'always' },
  howItWorks: { kind: 'text', bytes: long, needed: 'always' },
  legalBasis: { kind: 'instruments', most: 20, needed: 'always' },
  participation: { kind: 'text', bytes: long, needed: 'always' },
  resources: { kind: 'text', bytes: long, needed: 'always' },
  cost: { kind: 'text', bytes: short, needed: 'never' },

  results: { kind: 'text', bytes: long, needed: 'always' },
  evidence: { kind: 'files', most: 10, needed: 'never' },
  voices: { kind: 'text', bytes: long, needed: 'never' },
  failures: { kind: 'text', bytes: long, needed: 'always' },
  sustainability: { kind: 'text', bytes: long, needed: 'always' },
  transfer: { kind: 'text', bytes: long, needed: 'always' },

  bestInterests: { kind: 'text', bytes: long, needed: 'always' },
  consent: { kind: 'text', bytes: long, needed: 'always' },
  dataProtection: { kind: 'text', bytes: long, needed: 'always' },

  cleared: { kind: 'yes', needed: 'always' },
  clearedBy: { kind: 'name', characters: 120, needed: 'never' },
  clearedOn: { kind: 'day', needed: 'never' },
  reviewOn: { kind: 'day', needed: 'always' },
} as const satisfies Record<string, FieldRule>

type Fields = typeof practiceFields
export type FieldName = keyof Fields
export type TextName = { [Name in FieldName]: Fields[Name]['kind'] extends 'line' | 'text' ? Name : never }[FieldName]
export type FactName = Exclude<FieldName, TextName>

/** As they are asked for and read: what belongs together, in this order. */
export const practiceSections = [
  { name: 'essentials', fields: ['title', 'summary', 'country', 'level', 'places', 'themes'] },
  { name: 'people', fields: ['ages', 'companies', 'groups', 'stages', 'corridor'] },
  { name: 'responsible', fields: ['institution', 'partners', 'focalPoints'] },
  {
    name: 'work',
    fields: [
      ...(['began', 'regular', 'ended', 'problem', 'objectives', 'howItWorks', 'legalBasis'] as const),
      ...(['participation', 'resources', 'cost'] as const),
    ],
  },
  { name: 'outcome', fields: ['results', 'evidence', 'voices', 'failures', 'sustainability', 'transfer'] },
  { name: 'safeguards', fields: ['bestInterests', 'consent', 'dataProtection'] },
  { name: 'publication', fields: ['cleared', 'clearedBy', 'clearedOn', 'reviewOn'] },
] as const satisfies readonly { name: string; fields: readonly FieldName[] }[]

export const fieldNames: readonly FieldName[] = practiceSections.flatMap(({ fields }): readonly FieldName[] => fields)
export const textNames: readonly TextName[] = fieldNames.filter(isTextName)

export function isTextName(name: FieldName): name is TextName {
  const { kind } = practiceFields[name]
  return kind === 'line' || kind === 'text'
}
