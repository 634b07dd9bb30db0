import * as z from 'zod'
import { adoptionStates } from './adoptionStates.ts'
import { Author } from './author.ts'
import { AdoptionCounts, CatalogueEntry } from './catalogue.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { Cursor, Page, PageQuery } from './page.ts'
import { originFields } from './practiceOrigins.ts'
import { Standing } from './practiceStandings.ts'
import { line, linesOrEmpty } from './text.ts'

const LanguageTag = z.enum(languages)
const Country = z.enum(americas)

/** Of a page on the web, and of nothing that a browser would run. */
const WebAddress = line(limits.linkCharacters).refine(isWebAddress, { error: 'malformed' })

function isWebAddress(text: string): boolean {
  const { protocol = '', username = '' } = URL.parse(text) ?? {}
  return (protocol === 'https:' || protocol === 'http:') && username === ''
}

const note = {
  status: z.enum(adoptionStates),
  /** Since which month it stands so. */
  since: z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/),
  language: LanguageTag,
  /** What was done otherwise there. */
  changed: linesOrEmpty(limits.adoptionTextBytes),
  failed: linesOrEmpty(limits.adoptionTextBytes),
  /** What was measured, and came out. */
  evidence: linesOrEmpty(limits.adoptionTextBytes),
  links: z.array(WebAddress).max(limits.linksPerAdoption),
  /** The State's own published practice that was made of it. */
  ownPracticeId: Id('practice').optional(),
}

/** What a State notes of a practice of another one. */
export const AdoptionNote = z.strictObject(note)
export type AdoptionNote = z.infer<typeof AdoptionNote>

export const Adoption = z.object({
  ...note,
  practiceId: Id('practice'),
  country: Country,
  version: z.number().int().positive(),
  notedAt: z.iso.datetime(),
  notedBy: Author,
  /** The Institute has read the evidence and found that it shows the practice at work there. It is of this very evidence. */
  replication: z.object({ at: z.iso.datetime(), by: Author }).optional(),
})
export type Adoption = z.infer<typeof Adoption>

const Ledger = Page(Adoption).extend({
  counts: AdoptionCounts,
  /** Its review found it valid: evidence that it held elsewhere can be confirmed. */
  validated: z.boolean(),
  /** What the reader's own State has noted. */
  mine: Adoption.optional(),
  may: z.object({
    /** The reader sits for another State than the practice's. */
    note: z.boolean(),
    /** Evidence can be confirmed by the reader, as the practice stands. */
    replicate: z.boolean(),
  }),
})
export type Ledger = z.infer<typeof Ledger>

const Brief = CatalogueEntry.pick({
  practiceId: true,
  state: true,
  outcome: true,
  language: true,
  titles: true,
  firstPublishedAt: true,
}).extend({ country: z.enum(['', ...americas]) })

export const AdoptionOfState = Adoption.extend({ practice: Brief })
export type AdoptionOfState = z.infer<typeof AdoptionOfState>

/** A practice in a family of adaptations. What is withdrawn has no title any more. */
export const Relative = Brief.extend({ parentId: Id('practice').optional() })
export type Relative = z.infer<typeof Relative>

/** Where a practice comes from and what was made of it. Its descendants come as one walks down the tree. */
const Family = z.object({
  /** The first of the line first; the practice itself last. */
  line: z.array(Relative),
  items: z.array(Relative),
  next: Cursor.optional(),
  /** The thread that it comes from, for who may read that. */
  thread: originFields.thread,
})
export type Family = z.infer<typeof Family>

export const adoptionEndpoints = {
  'GET /publications/:practiceId/adoptions': {
    summary: 'Which States consider, adapt or have adopted it, what they changed and what failed',
    action: 'adoption.read',
    query: PageQuery,
    answer: Ledger,
    status: 200,
  },
  'PUT /publications/:practiceId/adoption': {
    summary: "Note how far one's own State has come with it, on top of the version before; the first one on top of 0",
    action: 'adoption.note',
    body: AdoptionNote,
    answer: Adoption,
    status: 200,
    ifMatch: true,
  },
  'GET /publications/:practiceId/adoptions/:country/history': {
    summary: 'What a State has noted of it over time, the latest first',
    action: 'adoption.read',
    query: PageQuery,
    answer: Page(Adoption),
    status: 200,
  },
  'PUT /publications/:practiceId/adoptions/:country/replication': {
    summary: 'Confirm that this evidence shows a validated practice at work in another State',
    action: 'practice.assess',
    answer: Standing,
    status: 200,
    ifMatch: true,
  },
  'GET /publications/:practiceId/family': {
    summary: 'From which practices it was adapted, which were adapted from it, and the thread that it comes from',
    action: 'publication.read',
    query: PageQuery,
    answer: Family,
    status: 200,
  },
  'GET /adoptions/:country': {
    summary: 'The practices of others that a State has noted something of, the latest first',
    action: 'adoption.read',
    query: PageQuery,
    answer: Page(AdoptionOfState),
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
