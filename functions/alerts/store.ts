import * as z from 'zod'
import type { Item, Key, Table } from '../platform/table.ts'
import type { UpdateWrite, Write } from '../platform/transactions.ts'

export type AlertStore = ReturnType<typeof alertStore>

const Handle = z.object({ text: z.string(), madeAt: z.string(), era: z.number().int() })
/** How the addresses of somebody begin, and since when. */
export type Handle = z.infer<typeof Handle>

/**
 * How somebody stands to mail at once: pk `person#ID`, sk `alerts`. Who has no row is told. `windowEndsAt` is when the mail goes that is
 * being gathered for; `handle` begins the addresses by which this person answers.
 */
const Row = z.object({
  pk: z.string(),
  alertsOff: z.boolean().optional(),
  windowEndsAt: z.string().optional(),
  handle: Handle.optional(),
})
export type AlertsOf = { atOnce: boolean; windowEndsAt?: string | undefined; handle?: Handle | undefined }

const Owner = z.object({ personId: z.string() })

export function alertStore(table: Table) {
  return {
    async alerts(personId: string): Promise<AlertsOf> {
      return alertsFrom(await table.get(alertsKey(personId), true))
    },

    /** Of each of these people, at most a hundred. */
    async alertsOf(personIds: string[]): Promise<Map<string, AlertsOf>> {
      const items = await table.getMany(personIds.map(alertsKey), true)
      const known = new Map(items.map((item) => [item.pk, item]))
      return new Map(personIds.map((id) => [id, alertsFrom(known.get(alertsKey(id).pk))]))
    },

    /** @returns whether what is written besides holds still */
    async chooseAlerts(personId: string, choice: Pick<AlertsOf, 'atOnce'>, besides: Write[] = []): Promise<boolean> {
      const write = choiceWrite(personId, choice)
      if (besides.length > 0) return (await table.transact([write, ...besides])).done
      await table.update(write)
      return true
    },

    choiceWrite,

    /** Opens windows, each with its mail, all or none. */
    async openWindows(writes: Write[]): Promise<boolean> {
      return (await table.transact(writes)).done
    },

    /** A beginning for the addresses of somebody, in place of the one that stood there. @returns the one that there is now */
    async takeHandle(personId: string, handle: Handle, before: Handle | undefined): Promise<Handle> {
      // What it leads to stands there first: an address that leads nowhere would be a mail that nobody can answer.
      await table.update({
        kind: 'update',
        key: handleKey(handle.text),
        update: 'SET personId = :personId',
        condition: 'attribute_not_exists(pk)',
        values: { ':personId': personId },
      })
      const taken = await table.update({
        kind: 'update',
        key: alertsKey(personId),
        update: 'SET handle = :handle',
        condition: before ? 'handle = :before' : 'attribute_not_exists(handle)',
        values: { ':handle': handle, ...(before ? { ':before': before } : {}) },
      })
      if (taken) return handle
      return alertsFrom(await table.get(alertsKey(personId), true)).handle ?? handle
    },

    /** Whose addresses begin so, or did: whether they still lead anywhere says the row of the person. */
    async ownerOf(handle: string): Promise<string | undefined> {
      const item = await table.get(handleKey(handle), true)
      return item && Owner.parse(item).personId
    },

    /** Done twice it is as once. */
    async dropHandle(personId: string): Promise<void> {
      await table.update({ kind: 'update', key: alertsKey(personId), update: 'REMOVE handle' })
    },
  }
}

function choiceWrite(personId: string, { atOnce }: Pick<AlertsOf, 'atOnce'>): UpdateWrite {
  return {
    kind: 'update',
    key: alertsKey(personId),
    update: 'SET alertsOff = :off',
    values: { ':off': !atOnce },
  }
}

/** Holds while no other window was opened meanwhile. */
export function windowWrite(personId: string, before: AlertsOf, endsAt: string): Write {
  const known = before.windowEndsAt
  return {
    kind: 'update',
    key: alertsKey(personId),
    update: 'SET windowEndsAt = :endsAt',
    condition: known ? 'windowEndsAt = :known' : 'attribute_not_exists(windowEndsAt)',
    values: { ':endsAt': endsAt, ...(known ? { ':known': known } : {}) },
  }
}

function alertsFrom(item: Item | undefined): AlertsOf {
  if (!item) return { atOnce: true }
  const { alertsOff, windowEndsAt, handle } = Row.parse(item)
  return { atOnce: !alertsOff, windowEndsAt, handle }
}

function alertsKey(personId: string): Key {
  return { pk: `person#${personId}`, sk: 'alerts' }
}

function handleKey(handle: string): Key {
  return { pk: `reply#${handle}`, sk: 'reply' }
}
