import type { Audience } from '../../shared/forum.ts'

/** A thread that was opened: when, by whom, where, as it was then. */
export type Opened = { threadId: string; at: string; actorId: string; spaceId: string; audience: Audience }

/** Reads what was opened on a day, after one instant where one is named, and up to another. */
export type ReadOpenings = (day: string, after: string | undefined, upTo: string) => Promise<Opened[]>

type Day = { readTo: string; opened: Opened[] }

// The longest way from one issue to the next, and some days.
const mostDays = 45
const dayMs = 24 * 60 * 60_000

/**
 * What was opened, as this instance has read it: what happened is read once, however many digests tell of it. Nobody's right to see it
 * is decided by this. Nothing younger than some minutes is asked for, so that what was read of a moment is all that ever comes of it.
 */
export function openings() {
  const days = new Map<string, Day>()
  let turn: Promise<unknown> = Promise.resolve()

  async function ofDay(day: string, to: string, read: ReadOpenings): Promise<Opened[]> {
    const known = days.get(day)
    const upTo = to.slice(0, 10) > day ? `${day}T24` : to
    if (known && upTo <= known.readTo) return known.opened
    const opened = [...(known?.opened ?? []), ...(await read(day, known?.readTo, upTo))]
    days.set(day, { readTo: upTo, opened })
    return opened
  }

  async function all(from: string, to: string, read: ReadOpenings): Promise<Opened[]> {
    const begin = Math.max(Date.parse(from.slice(0, 10)), Date.parse(to.slice(0, 10)) - mostDays * dayMs)
    const found: Opened[] = []
    for (let ms = begin; ms <= Date.parse(to.slice(0, 10)); ms += dayMs) {
      found.push(...(await ofDay(new Date(ms).toISOString().slice(0, 10), to, read)))
    }
    for (const day of [...days.keys()].toSorted().slice(0, -mostDays)) days.delete(day)
    return found
  }

  return {
    /** All that were opened after one instant and up to another, or more: whoever asks looks at the instants. */
    between(from: string, to: string, read: ReadOpenings): Promise<Opened[]> {
      const mine = turn.then(() => all(from, to, read))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}

export type Openings = ReturnType<typeof openings>
