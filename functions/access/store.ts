import { setTimeout } from 'node:timers/promises'
import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import { InvitationItem, invitationKey } from '../invitations/invitation.ts'
import { AccountItem, accountKey, emailKey, sessionKey } from '../members/account.ts'
import type { Item, Table, Transacted } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import { ceremonyStore } from './ceremonyStore.ts'
import { type AppItem, CredentialItem, wrongAppCodesPerDay } from './credential.ts'
import { eraOf } from './rules.ts'
import { SessionItem } from './session.ts'
import { credentialKey, passkeyKey, sightWrite } from './writes.ts'

export type AccountPartition = { account: AccountItem; sessions: SessionItem[]; spaceIds: string[] }
/** A person with everything that lets in: ways in of an earlier era are left out. */
export type Keyring = { account: AccountItem; sessions: SessionItem[]; credentials: CredentialItem[] }
export type AccessStore = ReturnType<typeof accessStore>

const Owner = z.object({ personId: z.string() })
const transactTries = 5

export function accessStore(table: Table) {
  return {
    ...ceremonyStore(table),
    ...sightings(table),

    /** The account, its sessions and the spaces it belongs to, in one consistent read: what every request begins with. */
    async accountPartition(personId: string): Promise<AccountPartition | undefined> {
      const range = { expression: 'begins_with(#sk, :account)', values: { ':account': 'account' } }
      const { items } = await table.query({ pk: accountKey(personId).pk, range, consistent: true })
      const [account, ...others] = items
      if (account?.sk !== 'account') return undefined
      return {
        account: AccountItem.parse(account),
        sessions: sessionsAmong(others),
        spaceIds: others.flatMap((item) => /^account#space#(.+)$/.exec(String(item.sk))?.[1] ?? []),
      }
    },

    /** The account and one of its sessions by their keys, for whoever knows the spaces already. */
    async accountAndSession(
      personId: string,
      tokenHash: string,
    ): Promise<Omit<AccountPartition, 'spaceIds'> | undefined> {
      const items = await table.getMany([accountKey(personId), sessionKey(personId, tokenHash)], true)
      const account = items.find(({ sk }) => sk === accountKey(personId).sk)
      return account && { account: AccountItem.parse(account), sessions: sessionsAmong(items) }
    },

    async keyring(personId: string): Promise<Keyring | undefined> {
      const values = { ':from': 'account', ':to': 'credential#~' }
      const range = { expression: '#sk BETWEEN :from AND :to', values }
      const { items } = await table.query({ pk: accountKey(personId).pk, range, consistent: true })
      const [first, ...others] = items
      if (first?.sk !== 'account') return undefined
      const account = AccountItem.parse(first)
      const credentials = others
        .filter((item) => String(item.sk).startsWith('credential#'))
        .map((item) => CredentialItem.parse(item))
        .filter((one) => eraOf(one) === eraOf(account))
      return { account, sessions: sessionsAmong(others), credentials }
    },

    async personWithEmail(email: string): Promise<string | undefined> {
      const item = await table.get(emailKey(email), true)
      return item && Owner.parse(item).personId
    },

    async personWithPasskey(credentialId: string): Promise<string | undefined> {
      const item = await table.get(passkeyKey(credentialId), true)
      return item && Owner.parse(item).personId
    },

    async invitation(tokenHash: string): Promise<InvitationItem | undefined> {
      const item = await table.get(invitationKey(tokenHash), true)
      return item && InvitationItem.parse(item)
    },

    /** Counts a try of a recovery's second code. @returns whether it was still to be had. */
    async countCoordinatorTry(tokenHash: string, most: number): Promise<boolean> {
      const counted = await table.update({
        kind: 'update',
        key: invitationKey(tokenHash),
        update: 'ADD coordinatorCodeTries :one',
        condition: 'coordinatorCodeTries < :most',
        values: { ':one': 1, ':most': most },
      })
      return counted !== undefined
    },

    /** Counts a try of an app's code against the day's. @returns whether it was still to be had. */
    async countAppTry(personId: string, app: AppItem, day: string): Promise<boolean> {
      const key = credentialKey(personId, app.id)
      const another = async () =>
        table.update({
          kind: 'update',
          key,
          update: 'ADD tries :one',
          condition: 'triesOn = :day AND tries < :most',
          values: { ':one': 1, ':day': day, ':most': wrongAppCodesPerDay },
        })
      const first = async () =>
        table.update({
          kind: 'update',
          key,
          update: 'SET tries = :one, triesOn = :day',
          condition: 'attribute_exists(pk) AND (attribute_not_exists(triesOn) OR triesOn < :day)',
          values: { ':one': 1, ':day': day },
        })
      // Somebody else's first, or our own whose answer was lost, leaves another to be had.
      return ((await another()) ?? (await first()) ?? (await another())) !== undefined
    },

    /** All or nothing. Meeting another transaction on the same item is tried again; being refused by a condition is not. */
    async commit(writes: Write[]): Promise<Transacted> {
      for (let attempt = 1; attempt <= transactTries; attempt++) {
        const outcome = await table.transact(writes)
        if (outcome.done || !outcome.refusals.some(({ code }) => code === 'TransactionConflict')) return outcome
        await setTimeout(20 * attempt * (1 + Math.random()))
      }
      throw new Problem('unavailable', { retryAfterSeconds: 2 })
    },
  }
}

function sessionsAmong(items: Item[]): SessionItem[] {
  return items.filter((item) => String(item.sk).startsWith('account#session#')).map((item) => SessionItem.parse(item))
}

function sightings(table: Table) {
  return {
    /** Notes that a person and their session were here, at most every few minutes: the account first, which is then never behind its sessions. */
    async noteSeen(account: AccountItem, session: SessionItem, now: string): Promise<void> {
      await table.update(sightWrite(account, now))
      await table.update({
        kind: 'update',
        key: sessionKey(account.id, session.tokenHash),
        update: 'SET lastSeenAt = :now',
        condition: 'attribute_exists(pk)',
        values: { ':now': now },
      })
    },

    /** Notes that a thread is about to be muted for a person who may be away: a digest then asks for it. */
    async noteMutedFor(personId: string, now: string): Promise<void> {
      await table.update({
        kind: 'update',
        key: accountKey(personId),
        update: 'SET mutedForAt = :now',
        condition: 'attribute_exists(pk)',
        values: { ':now': now },
      })
    },
  }
}
