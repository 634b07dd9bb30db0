import { randomUUID } from 'node:crypto'
import { type Fault, planFaults } from './faultPlan.ts'

/** What the schedule hands to its target: `<aws.scheduler.scheduled-time>` and `<aws.scheduler.execution-id>`. */
export type ScheduledEvent = { scheduledAt: string; executionId: string }

export type ScheduledHandler = (event: ScheduledEvent) => Promise<unknown>

/** `firings`: the next due instants are fired `count` times instead of once; all at the same time if `overlap`. */
export type ClockFault = Fault<'firings', { scheduledAt: string }> & { count: number; overlap?: boolean }

export type Clock = {
  /** Milliseconds since 1970: the real time, and as much as it has been moved. For the `now` of everything else. */
  now(): number
  /** Lets time pass, firing at each due instant on the way, the clock standing there; resolves when all are done. */
  advance(ms: number): Promise<void>
  /** `advance` to an instant to come. */
  advanceTo(instant: string): Promise<void>
  /** To any instant, also back, as a clock that was set or a scheduler that was away: nothing on the way is fired. */
  jumpTo(instant: string): void
  /** Fires now, as a person who presses the button would. */
  fire(): Promise<void>
  /** Resolves when no handler runs. */
  settled(): Promise<void>
  faults: { inject(fault: ClockFault): void; clear(): void }
  /** Fires no more, and waits for what runs. */
  stop(): Promise<void>
}

export type ClockOptions = {
  handler: ScheduledHandler
  /** Due instants are the multiples of this since midnight UTC, as with a cron schedule. */
  everyMinutes: number
  /** The time that is moved; the machine's own unless told. */
  now?: () => number
}

// A moved or adjusted time must be noticed, so the timer never sleeps for the whole interval.
const lookMs = 1000

/**
 * EventBridge Scheduler on one machine. At least once: how often is for tests to say. Two firings never overlap unless
 * asked to, and while one runs those that come due meanwhile wait as one.
 */
export function startClock({ handler, everyMinutes, now: source = Date.now }: ClockOptions): Clock {
  const everyMs = everyMinutes * 60_000
  const faults = planFaults<ClockFault, { scheduledAt: string }>()
  const line = makeLine()
  let movedMs = 0
  const now = () => source() + movedMs
  let nextDue = dueAfter(now(), everyMs)

  const look = () => {
    if (now() < nextDue) return
    const due = dueAfter(now(), everyMs) - everyMs
    nextDue = due + everyMs
    if (line.length() < 2) void line.add(() => fireDue(due))
  }
  const fireDue = (due: number) => fireAsPlanned(handler, faults.next({ scheduledAt: toInstant(due) }), due)
  const timer = setInterval(look, lookMs)

  const advance = async (ms: number) => {
    const target = now() + ms
    while (nextDue <= target) {
      const due = nextDue
      nextDue = due + everyMs
      movedMs += Math.max(0, due - now())
      await line.add(() => fireDue(due))
    }
    movedMs += Math.max(0, target - now())
  }
  return {
    now,
    advance,
    advanceTo: (instant) => advance(Date.parse(instant) - now()),
    jumpTo(instant) {
      movedMs += Date.parse(instant) - now()
      nextDue = dueAfter(now(), everyMs)
    },
    fire: () => line.add(() => fireOnce(handler, now())),
    settled: line.settled,
    faults,
    async stop() {
      clearInterval(timer)
      await line.settled()
    },
  }
}

async function fireAsPlanned(handler: ScheduledHandler, fault: ClockFault | undefined, due: number): Promise<void> {
  const count = fault?.count ?? 1
  if (fault?.overlap) {
    await Promise.all(Array.from({ length: count }, () => fireOnce(handler, due)))
    return
  }
  for (let times = 0; times < count; times++) await fireOnce(handler, due)
}

async function fireOnce(handler: ScheduledHandler, due: number): Promise<void> {
  try {
    await handler({ scheduledAt: toInstant(due), executionId: randomUUID() })
  } catch (error) {
    console.error(`the handler of the clock failed at ${toInstant(due)}`, error)
  }
}

/** One after the other, in the order of asking. */
function makeLine() {
  let last: Promise<void> = Promise.resolve()
  let length = 0
  return {
    add(work: () => Promise<void>): Promise<void> {
      length += 1
      last = last.then(work).finally(() => {
        length -= 1
      })
      return last
    },
    length: () => length,
    settled: () => last,
  }
}

function dueAfter(instantMs: number, everyMs: number): number {
  return (Math.floor(instantMs / everyMs) + 1) * everyMs
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}
