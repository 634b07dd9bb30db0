import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type ScheduledEvent, type ScheduledHandler, startClock } from '../../infra/local/clock.ts'

const noon = Date.parse('2026-03-01T12:00:00Z')

/** A clock over a time that stands at noon, and what it has fired. */
function clockHouse(handler: ScheduledHandler = async () => {}, at = noon) {
  const time = { at }
  const events: ScheduledEvent[] = []
  const seenAt: string[] = []
  const clock = startClock({
    everyMinutes: 15,
    now: () => time.at,
    handler: async (event) => {
      events.push(event)
      seenAt.push(new Date(clock.now()).toISOString())
      await handler(event)
    },
  })
  onTestFinished(() => clock.stop())
  return { clock, time, events, seenAt, times: () => events.map((event) => event.scheduledAt.slice(11, 16)) }
}

function hushed() {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => spy.mockRestore())
  return spy
}

describe('time that is moved', () => {
  test('fires at each quarter of an hour on the way, the clock standing there', async () => {
    const { clock, events, seenAt, times } = clockHouse()
    await clock.advance(61 * 60_000)
    expect(times()).toEqual(['12:15', '12:30', '12:45', '13:00'])
    expect(seenAt).toEqual(events.map((event) => event.scheduledAt))
    expect(new Set(events.map((event) => event.executionId)).size).toBe(4)
    expect(clock.now()).toBe(noon + 61 * 60_000)
    await clock.advanceTo('2026-03-01T13:14:59Z')
    expect(times()).toHaveLength(4)
    await clock.advance(1000)
    expect(times().at(-1)).toBe('13:15')
  })

  test('a jump fires nothing of what lies between, forth or back', async () => {
    const { clock, times } = clockHouse()
    clock.jumpTo('2026-03-02T12:07:00Z')
    expect(times()).toEqual([])
    await clock.advance(10 * 60_000)
    expect(times()).toEqual(['12:15'])
    clock.jumpTo('2026-03-01T00:00:00Z')
    await clock.advance(15 * 60_000)
    expect(times()).toEqual(['12:15', '00:15'])
  })

  test('by hand it fires at once, whatever the time', async () => {
    const { clock, times } = clockHouse()
    await clock.fire()
    expect(times()).toEqual(['12:00'])
  })
})

describe('time that passes by itself', () => {
  test('fires when an instant is due, once, and once only after having slept through several', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { time, times } = clockHouse()
    const pass = async (ms: number) => {
      time.at += ms
      await vi.advanceTimersByTimeAsync(1000)
    }
    await pass(14 * 60_000)
    expect(times()).toEqual([])
    await pass(60_000)
    expect(times()).toEqual(['12:15'])
    await pass(1000)
    expect(times()).toEqual(['12:15'])
    await pass(3 * 60 * 60_000)
    expect(times()).toEqual(['12:15', '15:15'])
  })

  test('never overlaps with itself: what comes due meanwhile waits, as one', async () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    let release = () => {}
    let running = 0
    let most = 0
    const { clock, time, times } = clockHouse(async () => {
      running++
      most = Math.max(most, running)
      await new Promise<void>((resolve) => {
        release = resolve
      })
      running--
    })
    for (let quarter = 0; quarter < 4; quarter++) {
      time.at += 15 * 60_000
      await vi.advanceTimersByTimeAsync(1000)
    }
    expect(times()).toEqual(['12:15'])
    release()
    await vi.advanceTimersByTimeAsync(1000)
    expect(times()).toEqual(['12:15', '12:30'])
    release()
    await clock.settled()
    time.at += 15 * 60_000
    await vi.advanceTimersByTimeAsync(1000)
    release()
    expect(most).toBe(1)
    expect(times()).toEqual(['12:15', '12:30', '13:15'])
  })
})

describe('injected', () => {
  test.each([0, 1, 2, 50])('%i firings for one instant, and one again for the next', async (count) => {
    const { clock, events, times } = clockHouse()
    clock.faults.inject({ kind: 'firings', count })
    await clock.advance(15 * 60_000)
    expect(times()).toEqual(Array.from({ length: count }, () => '12:15'))
    await clock.advance(15 * 60_000)
    expect(times().at(-1)).toBe('12:30')
    expect(events).toHaveLength(count + 1)
  })

  test.each([
    [true, 50],
    [false, 1],
  ])('fifty firings with overlap %s run %i at once', async (overlap, atOnce) => {
    let running = 0
    let most = 0
    const { clock } = clockHouse(async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setImmediate(resolve))
      running--
    })
    clock.faults.inject({ kind: 'firings', count: 50, overlap })
    await clock.advance(15 * 60_000)
    expect(most).toBe(atOnce)
  })

  test('a handler that fails is logged, and the next instant is fired all the same', async () => {
    const logged = hushed()
    let calls = 0
    const { clock, times } = clockHouse(async () => {
      if (++calls === 1) throw new Error('no')
    })
    await clock.advance(30 * 60_000)
    expect(times()).toEqual(['12:15', '12:30'])
    expect(logged).toHaveBeenCalledTimes(1)
  })
})

test('stopping waits for what runs, and nothing fires after it', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let isDone = false
  const { clock, time, times } = clockHouse(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100))
    isDone = true
  })
  time.at += 15 * 60_000
  await vi.advanceTimersByTimeAsync(1000)
  const stopping = clock.stop()
  await vi.advanceTimersByTimeAsync(200)
  await stopping
  expect(isDone).toBe(true)
  time.at += 15 * 60_000
  await vi.advanceTimersByTimeAsync(5000)
  expect(times()).toHaveLength(1)
})
