import * as z from 'zod'
import { roles } from './actor.ts'
import { americas } from './countries.ts'
import type { Endpoint } from './endpoint.ts'
import { Id } from './ids.ts'
import { languages } from './languages.ts'
import { limits } from './limits.ts'
import { WritingPause } from './orderAnswer.ts'
import { Page, PageQuery } from './page.ts'
import { Email, line, Sought } from './text.ts'

const Instant = z.iso.datetime()
export const CountryCode = z.enum(americas)
export const RoleName = z.enum(roles)
export const LanguageTag = z.enum(languages)
/** An IANA time zone that this server knows. */
export const Zone = z.string().max(64).refine(isZone, { error: 'not-a-choice' })

// Asking Intl takes longer than all the rest of reading an account, which every request does.
const seenZones = new Set<string>()
const mostSeenZones = 1_000

function isZone(name: string): boolean {
  if (seenZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    if (seenZones.size < mostSeenZones) seenZones.add(name)
    return true
  } catch {
    return false
  }
}

export const State = z.object({
  country: CountryCode,
  member: z.boolean(),
  joinedAt: Instant.optional(),
  leftAt: Instant.optional(),
  version: z.number().int().nonnegative(),
})
export type State = z.infer<typeof State>

/** A body that holds seats: of a State, or (without a country) of the Institute or a partner agency. */
export const Institution = z.object({ id: Id('institution'), name: z.string(), country: CountryCode.optional() })
export type Institution = z.infer<typeof Institution>
export const NewInstitution = z.strictObject({ name: line(limits.nameCharacters), country: CountryCode.optional() })
export type NewInstitution = z.infer<typeof NewInstitution>

/** One holder's time in a seat. Open while `endedAt` is absent; `endsAt` is a date known beforehand, at which it closes by itself. */
export const Term = z.object({
  id: Id('term'),
  seatId: Id('seat'),
  personId: Id('person'),
  personName: z.string(),
  startedAt: Instant,
  endsAt: Instant.optional(),
  endedAt: Instant.optional(),
})
export type Term = z.infer<typeof Term>

export const Seat = z.object({
  id: Id('seat'),
  institution: Institution,
  title: z.string(),
  holder: z.object({ id: Id('person'), name: z.string(), role: RoleName }).optional(),
})
export type Seat = z.infer<typeof Seat>
export const NewSeat = z.strictObject({
  institutionId: Id('institution'),
  country: CountryCode.optional(),
  title: line(limits.nameCharacters),
})
export type NewSeat = z.infer<typeof NewSeat>

export const personStates = ['invited', 'active', 'suspended', 'departed'] as const
/** A person as members see one another. */
export const Person = z.object({
  id: Id('person'),
  name: z.string(),
  role: RoleName,
  country: CountryCode.optional(),
  institution: z.string().optional(),
  seatId: Id('seat').optional(),
  seatTitle: z.string().optional(),
  languages: z.array(LanguageTag),
  about: z.string(),
})
export type Person = z.infer<typeof Person>

/** A person as coordinators see one. */
export const PersonRecord = Person.extend({
  email: z.string(),
  state: z.enum(personStates),
  language: LanguageTag,
  zone: z.string(),
  invitedAt: Instant,
  acceptedAt: Instant.optional(),
  invitationEndsAt: Instant.optional(),
  /** When the person was last here, to the day: enough to see who never comes, and no diary of anybody. */
  lastSeenOn: z.iso.date().optional(),
  pause: WritingPause.optional(),
  version: z.number().int().positive(),
})
export type PersonRecord = z.infer<typeof PersonRecord>
export const NewPerson = z.strictObject({
  name: line(limits.nameCharacters),
  email: Email,
  role: RoleName,
  seatId: Id('seat'),
  language: LanguageTag,
  endsAt: Instant.optional(),
})
export type NewPerson = z.infer<typeof NewPerson>
export const PersonEdit = z.strictObject({ name: line(limits.nameCharacters), role: RoleName })
export type PersonEdit = z.infer<typeof PersonEdit>

/**
 * CSV as it was picked, with a head line: name,email,role,country,institution,seat,language, in any order. An empty country is for the
 * organisations. Nothing is written while `dryRun` is true, nor while a single row is bad: a file is corrected and sent again whole.
 */
export const InvitationImport = z.strictObject({ csv: z.string().min(1), dryRun: z.boolean() })
export const ImportedRow = z.object({
  line: z.number().int(),
  name: z.string(),
  email: z.string(),
  faults: z.array(z.object({ column: z.string(), message: z.string() })),
  invited: z.boolean(),
})
export const ImportReport = z.object({
  rows: z.array(ImportedRow),
  good: z.number().int(),
  bad: z.number().int(),
  dryRun: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

export const CountryEntry = z.object({ country: CountryCode, member: z.boolean(), people: z.number().int() })
export const Directory = z.object({
  countries: z.array(CountryEntry),
  organisations: z.object({ people: z.number().int() }),
})
export type Directory = z.infer<typeof Directory>
/** `place` is a country code, or `organisations` for the Institute and its partners. */
export const DirectoryPlace = z.object({
  place: z.string(),
  state: State.optional(),
  institutions: z.array(
    Institution.extend({
      seats: z.array(Seat.omit({ institution: true }).extend({ terms: z.array(Term), person: Person.optional() })),
    }),
  ),
})
export type DirectoryPlace = z.infer<typeof DirectoryPlace>

/** My own account. */
export const Account = Person.extend({
  email: z.string(),
  language: LanguageTag,
  zone: z.string(),
  version: z.number().int().positive(),
  may: z.object({ coordinate: z.boolean() }),
  /** True while administration is open without a new proof. */
  proved: z.boolean(),
  pause: WritingPause.optional(),
  /** Somebody held my seat before me, and what they left there waits for me. */
  takesOver: z.literal(true).optional(),
})
export type Account = z.infer<typeof Account>
export const AccountEdit = z.strictObject({
  name: line(limits.nameCharacters),
  about: z.union([z.literal(''), line(limits.noteCharacters)]),
  language: LanguageTag,
  languages: z.array(LanguageTag).max(languages.length),
  zone: Zone,
})
export type AccountEdit = z.infer<typeof AccountEdit>

/** Coordination hands this over by another way than mail: by telephone, in person. Shown once. */
export const Recovery = z.object({ code: z.string(), endsAt: Instant })
export type Recovery = z.infer<typeof Recovery>

export const memberEndpoints = {
  'GET /me': { summary: 'My account', action: 'account.read', answer: Account, status: 200 },
  'PATCH /me': {
    summary: 'Change my profile',
    action: 'account.edit',
    body: AccountEdit,
    answer: Account,
    status: 200,
    ifMatch: true,
  },
  'GET /directory': {
    summary: 'The States and how many people each has here',
    action: 'directory.read',
    answer: Directory,
    status: 200,
  },
  'GET /directory/:place': {
    summary: 'Institutions, seats and their latest holders, of a State or of the organisations',
    action: 'directory.read',
    answer: DirectoryPlace,
    status: 200,
  },
  'GET /people/:personId': { summary: 'A member', action: 'directory.read', answer: Person, status: 200 },
  'PUT /states/:country': {
    summary: 'Say whether a State belongs to the network',
    action: 'state.edit',
    body: z.strictObject({ member: z.boolean() }),
    answer: State,
    status: 200,
  },
  'POST /institutions': {
    summary: 'Name an institution',
    action: 'institution.edit',
    body: NewInstitution,
    answer: Institution,
    status: 201,
    once: true,
  },
  'POST /seats': { summary: 'Make a seat', action: 'seat.edit', body: NewSeat, answer: Seat, status: 201, once: true },
  'PUT /seats/:seatId/holder': {
    summary: 'Name who holds a seat; the one who held it departs',
    action: 'seat.edit',
    body: z.strictObject({ personId: Id('person'), endsAt: Instant.optional() }),
    answer: Seat,
    status: 200,
  },
  'DELETE /seats/:seatId/holder': {
    summary: "End the holder's term; the person departs",
    action: 'seat.edit',
    answer: Seat,
    status: 200,
  },

  'GET /people': {
    summary: 'Everybody, as coordinators see them',
    action: 'person.list',
    query: PageQuery.extend({ state: z.enum(personStates).optional(), q: Sought.optional() }),
    answer: Page(PersonRecord),
    status: 200,
  },
  'GET /people/:personId/record': {
    summary: 'One person, as coordinators see them',
    action: 'person.list',
    answer: PersonRecord,
    status: 200,
  },
  'POST /people': {
    summary: 'Invite somebody',
    action: 'person.invite',
    body: NewPerson,
    answer: PersonRecord,
    status: 201,
    once: true,
  },
  'POST /people/import': {
    summary: 'Invite by a CSV file, or see what would happen',
    action: 'person.invite',
    body: InvitationImport,
    answer: ImportReport,
    status: 200,
    once: true,
    // Up to 500 people; the function itself ends after 10.
    patienceSeconds: 9,
  },
  'PATCH /people/:personId': {
    summary: "Correct a person's name or role",
    action: 'person.edit',
    body: PersonEdit,
    answer: PersonRecord,
    status: 200,
    ifMatch: true,
  },
  'PUT /people/:personId/invitation': {
    summary: 'Send the invitation again',
    action: 'person.invite',
    answer: PersonRecord,
    status: 200,
  },
  'DELETE /people/:personId/invitation': { summary: 'Take an invitation back', action: 'person.invite', status: 204 },
  'PUT /people/:personId/suspension': {
    summary: 'Suspend somebody at once',
    action: 'person.suspend',
    body: z.strictObject({ reason: line(limits.noteCharacters) }),
    answer: PersonRecord,
    status: 200,
  },
  'DELETE /people/:personId/suspension': {
    summary: 'Let somebody in again',
    action: 'person.suspend',
    answer: PersonRecord,
    status: 200,
  },
  'PUT /people/:personId/recovery': {
    summary: 'Start the recovery of a lost way in',
    action: 'person.recover',
    answer: Recovery,
    status: 200,
  },
} as const satisfies Record<string, Endpoint>
