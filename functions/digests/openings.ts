import type { Audience } from '../../shared/forum.ts'

/** A thread that was opened: when, by whom, where, as it was then. */
export type Opened = { threadId: string; at: string; actorId: string; spaceId: string; audience: Audience }

/** A post that was written, and by whom: nobody is told of their own. */
export type Written = { threadId: string; number: number; at: string; actorId: string }
/** A good practice that was published. */
export type Published = { practiceId: string; at: string; actorId: string }
/** What was opened the latest first; what was written is looked up by who wrote it, for it concerns nobody else. */
export type Happened = { opened: Opened[]; published: Published[]; writtenBy(actorId: string): Written[] }
/** What was read of a day, in its order. */
export type Read = { opened: Opened[]; written: Written[]; published: Published[] }

/** Reads what happened on a day, after one instant where one is named, and up to another. */
export type ReadHappened = (day: string, after: string | undefined, upTo: string) => Promise<Read>

type Day = { readTo: string; opened: Opened[]; published: Published[]; written: Map<string, Written[]> }

// The longest way from one issue to the next, and some days.
const mostDays = 45
const dayMs = 24 * 60 * 60_000

/**
 * What was opened and written, as this instance has read it: what happened is read once, however many digests tell of it. Nobody's right to see it
 * is decided by this. Nothing younger than some minutes is asked for, so that what was read of a moment is all that ever comes of it.
 */
export function openings() {
  const days = new Map<string, Day>()
  let turn: Promise<unknown> = Promise.resolve()

  async function ofDay(day: string, to: string, readOf: ReadHappened): Promise<Day> {
    const known = days.get(day) ?? { readTo: undefined, opened: [], published: [], written: new Map() }
    const upTo = to.slice(0, 10) > day ? `${day}T24` : to
    if (known.readTo && upTo <= known.readTo) return known
    const { opened, published, written } = await readOf(day, known.readTo, upTo)
    for (const [actorId, own] of Map.groupBy(written, (one) => one.actorId)) {
      known.written.set(actorId, [...(known.written.get(actorId) ?? []), ...own])
    }
    const read = {
      ...{ readTo: upTo, written: known.written },
      ...{ opened: latestFirst([...known.opened, ...opened]), published: [...known.published, ...published] },
    }
    days.set(day, read)
    return read
  }

  async function all(from: string, to: string, readOf: ReadHappened): Promise<Happened> {
    const begin = Math.max(Date.parse(from.slice(0, 10)), Date.parse(to.slice(0, 10)) - mostDays * dayMs)
    const found: Day[] = []
    for (let ms = begin; ms <= Date.parse(to.slice(0, 10)); ms += dayMs) {
      found.push(await ofDay(new Date(ms).toISOString().slice(0, 10), to, readOf))
    }
    for (const day of [...days.keys()].toSorted().slice(0, -mostDays)) days.delete(day)
    return {
      opened: found.toReversed().flatMap(({ opened }) => opened),
      published: found.flatMap(({ published }) => published),
      writtenBy: (actorId) => found.flatMap(({ written }) => written.get(actorId) ?? []),
    }
  }

  return {
    /** All that happened after one instant and up to another, or more: whoever asks looks at the instants. */
    between(from: string, to: string, readOf: ReadHappened): Promise<Happened> {
      const mine = turn.then(() => all(from, to, readOf))
      turn = mine.catch(() => undefined)
      return mine
    },
  }
}

/** Ids tell the order of what was opened at one instant. */
function latestFirst(opened: readonly Opened[]): Opened[] {
  const place = ({ at, threadId }: Opened) => `${at}#${threadId}`
  return opened.toSorted((a, b) => (place(a) < place(b) ? 1 : -1))
}

/** The latest so many, the latest first. */
export function latestPublished(published: readonly Published[], most: number): Published[] {
  return published.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, most)
}

export type Openings = ReturnType<typeof openings>
