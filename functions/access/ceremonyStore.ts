import type { z } from 'zod'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import { hashOf, randomToken } from '../platform/secrets.ts'
import type { Item, Table } from '../platform/table.ts'
import type { Write } from '../platform/transactions.ts'
import {
  Acceptance,
  CeremonyItem,
  type CeremonyShape,
  ceremonyMinutes,
  ceremonyTries,
  type NewCeremony,
} from './ceremony.ts'
import { ceremonyKey } from './writes.ts'

/** A ceremony that begins: the secret goes to the browser and nowhere else. */
export type Beginning = { secret: string; hash: string; write: Write }

export function newCeremony(ceremony: NewCeremony, now: string): Beginning {
  const secret = randomToken()
  const hash = hashOf(secret)
  const endsAt = minutesAfter(now, ceremonyMinutes)
  const item = { ...ceremonyKey(hash), ...ceremony, hash, endsAt, tries: 0, expiresAt: epochSeconds(endsAt) }
  return { secret, hash, write: { kind: 'put', item, condition: 'attribute_not_exists(pk)' } }
}

export function ceremonyStore(table: Table) {
  const amendAcceptance = async (
    hash: string,
    now: string,
    change: { update: string; condition: string; values: Item },
  ): Promise<Acceptance | undefined> => {
    const item = await table.update(
      {
        kind: 'update',
        key: ceremonyKey(hash),
        update: change.update,
        condition: `#kind = :kind AND endsAt > :now AND ${change.condition}`,
        names: { '#kind': 'kind' },
        values: { ':kind': 'acceptance', ':now': now, ...change.values },
      },
      'ALL_NEW',
    )
    return item && Acceptance.parse(item)
  }

  return {
    /** Counts a try and gives the ceremony, or nothing: of another kind, over, used up or tried too often all look the same. */
    async tryCeremony<Shape extends CeremonyShape>(
      hash: string,
      shape: Shape,
      now: string,
    ): Promise<z.output<Shape> | undefined> {
      const item = await table.update(
        {
          kind: 'update',
          key: ceremonyKey(hash),
          update: 'ADD tries :one',
          condition: '#kind = :kind AND endsAt > :now AND tries < :most',
          names: { '#kind': 'kind' },
          values: { ':one': 1, ':kind': shape.shape.kind.value, ':now': now, ':most': ceremonyTries },
        },
        'ALL_NEW',
      )
      return item && shape.parse(item)
    },

    async ceremony(hash: string): Promise<CeremonyItem | undefined> {
      const item = await table.get(ceremonyKey(hash), true)
      return item && CeremonyItem.parse(item)
    },

    /** Notes that the mailed code was typed; enrolling has tries of its own. */
    verifyAcceptance: (hash: string, now: string) =>
      amendAcceptance(hash, now, {
        update: 'SET verified = :true, tries = :zero',
        condition: 'attribute_exists(invitationHash)',
        values: { ':true': true, ':zero': 0 },
      }),

    /** Keeps the challenge of the passkey that is to be enrolled, or nothing when no code was typed before. */
    challengeAcceptance: (hash: string, challenge: string, now: string) =>
      amendAcceptance(hash, now, {
        update: 'SET challenge = :challenge',
        condition: 'verified = :true',
        values: { ':challenge': challenge, ':true': true },
      }),

    /** Keeps the app's secret, or gives the one that is there: a page that asks twice shows one picture. */
    offerApp: (hash: string, sealedSecret: string, now: string) =>
      amendAcceptance(hash, now, {
        update: 'SET sealedSecret = if_not_exists(sealedSecret, :sealed)',
        condition: 'verified = :true',
        values: { ':sealed': sealedSecret, ':true': true },
      }),
  }
}
