import * as z from 'zod'
import { CountryCode, LanguageTag, personStates, RoleName, Zone } from '../../shared/members.ts'
import { minutesAfter } from '../platform/clock.ts'
import type { Item, Key } from '../platform/table.ts'
import { fieldsUpdate, type UpdateWrite, type Write } from '../platform/transactions.ts'

const Instant = z.iso.datetime()

/** A person's account as it is kept: pk `person#ID`, sk `account`. */
export const AccountItem = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: RoleName,
  state: z.enum(personStates),
  language: LanguageTag,
  languages: z.array(LanguageTag),
  about: z.string(),
  zone: Zone,
  seatId: z.string().optional(),
  seatTitle: z.string().optional(),
  country: CountryCode.optional(),
  institution: z.string().optional(),
  invitedAt: Instant,
  acceptedAt: Instant.optional(),
  invitationEndsAt: Instant.optional(),
  /** The one invitation (or recovery) that still opens: a newer one, or none, ends the older. */
  invitationId: z.string().optional(),
  /** Counts recoveries: sessions and ways in of an earlier era open nothing. */
  era: z.number().int().nonnegative().optional(),
  suspendedAt: Instant.optional(),
  suspendedFor: z.string().optional(),
  /** The last suspension, also when it is over: addresses of feeds that were made before it open nothing. */
  shutOutAt: Instant.optional(),
  /** Writing is paused until then. */
  pausedUntil: Instant.optional(),
  pausedFor: z.string().optional(),
  /** The act that told the person. */
  pausedBy: z.string().optional(),
  departedAt: Instant.optional(),
  /** Who held this person's seat before, while what that person left there waits to be taken along. */
  heirOf: z.string().optional(),
  /** When the person was last let into a space or out of one. */
  spacesChangedAt: Instant.optional(),
  lastSeenAt: Instant.optional(),
  previousVisitAt: Instant.optional(),
  /** When a thread was last muted for the person, maybe in their absence: one into which another came that they had muted. */
  mutedForAt: Instant.optional(),
  /** Threads silent since then count as read: nobody begins with ten years of unread posts. */
  readBefore: Instant,
  version: z.number().int().positive(),
})
export type AccountItem = z.infer<typeof AccountItem>

export function accountKey(personId: string): Key {
  return { pk: `person#${personId}`, sk: 'account' }
}

/** Sessions lie behind their account: one read brings both, and whoever ends a membership ends them in the same transaction. */
export function sessionKey(personId: string, tokenHash: string): Key {
  return { pk: `person#${personId}`, sk: `account#session#${tokenHash}` }
}

/** An account with its keys, as every account is laid down: the listing shows it by name. */
export function accountRow(account: AccountItem): Item & Key {
  return { ...accountKey(account.id), ...account, ...listingKeys(account), ...reminderKeys(account) }
}

export const dueReminders = 'reminders'
/** How long before its end somebody is reminded of an invitation. */
export const reminderDaysBefore = 3

/** While an invitation waits, its reminder stands in the index of what is due. */
function reminderKeys({ id, state, invitationEndsAt }: AccountItem) {
  if (state !== 'invited' || !invitationEndsAt) return {}
  return { duePk: dueReminders, dueSk: `${minutesAfter(invitationEndsAt, -reminderDaysBefore * 24 * 60)}#${id}` }
}

export const peopleListing = 'people'

function listingKeys({ id, name }: { id: string; name: string }) {
  return { listingPk: peopleListing, listingSk: `${sortableName(name)}#${id}` }
}

/** Accents and capitals aside, so that Álvarez stands with Alvarez in every language. */
export function sortableName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

export type AccountChanges = { [Field in keyof AccountItem]?: AccountItem[Field] | undefined }

/**
 * An edit: the account as it will be, and the write that makes it so. Sets what is given, removes what is given as undefined, counts
 * the version on; holds only while the account is as it was read, so that another edit or another state refuses it.
 */
export function accountEdit(before: AccountItem, changes: AccountChanges) {
  const account = AccountItem.parse({ ...before, ...changes, version: before.version + 1 })
  const listing = changes.name ? listingKeys(account) : {}
  const waits = 'state' in changes || 'invitationEndsAt' in changes
  const due = waits ? { duePk: undefined, dueSk: undefined, ...reminderKeys(account) } : {}
  return { account, write: editWrite(before, { ...changes, ...listing, ...due, version: account.version }) }
}

function editWrite(before: AccountItem, fields: Record<string, unknown>): UpdateWrite {
  const { update, names, values } = fieldsUpdate(fields)
  return {
    kind: 'update',
    key: accountKey(before.id),
    update,
    condition: '#state = :stateBefore AND #version = :versionBefore',
    names: { ...names, '#state': 'state' },
    values: { ...values, ':stateBefore': before.state, ':versionBefore': before.version },
  }
}

/** The reminder was written, or is not wanted any more. */
export function reminderDoneWrite(personId: string, dueSk: string): UpdateWrite {
  return {
    kind: 'update',
    key: accountKey(personId),
    update: 'REMOVE duePk, dueSk',
    condition: 'dueSk = :dueSk',
    values: { ':dueSk': dueSk },
  }
}

/** The row that makes an address somebody's and nobody else's. */
export function emailKey(address: string): Key {
  return { pk: `email#${address}`, sk: 'email' }
}

export function newAccountWrites(account: AccountItem): Write[] {
  return [
    { kind: 'put', item: accountRow(account), condition: 'attribute_not_exists(pk)' },
    {
      kind: 'put',
      item: { ...emailKey(account.email), personId: account.id },
      condition: 'attribute_not_exists(pk)',
    },
  ]
}

/** Frees the address of somebody who left: whoever has it next is another person, or the same one invited anew. */
export function freeEmailWrite({ email, id }: AccountItem): Write {
  return {
    kind: 'delete',
    key: emailKey(email),
    condition: 'attribute_not_exists(pk) OR personId = :id',
    values: { ':id': id },
  }
}

/** Takes away an account that nobody ever opened. */
export function eraseAccountWrites(account: AccountItem): Write[] {
  const erased: Write = {
    kind: 'delete',
    key: accountKey(account.id),
    condition: '#state = :invited AND #version = :version',
    names: { '#state': 'state', '#version': 'version' },
    values: { ':invited': 'invited', ':version': account.version },
  }
  return [erased, freeEmailWrite(account)]
}

/** Ends sessions for good: without these writes they would come back with a reinstatement. */
export function endSessionWrites(personId: string, sessions: readonly { tokenHash: string }[]): Write[] {
  return sessions.map(({ tokenHash }) => ({ kind: 'delete', key: sessionKey(personId, tokenHash) }))
}
