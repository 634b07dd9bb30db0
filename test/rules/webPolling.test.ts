import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Asked, nextPause, poll, pollingPace } from '../../web/forum/polling.ts'

/** A tab that somebody looks at, or not. */
function tab() {
  const target = new EventTarget()
  return {
    hidden: false,
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    show(shown: boolean) {
      this.hidden = !shown
      target.dispatchEvent(new Event('visibilitychange'))
    },
  }
}

let end = () => {}
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  end()
  vi.useRealTimers()
})

function polled(answers: Asked = 'same') {
  const page = tab()
  const ask = vi.fn(async (_signal: AbortSignal) => answers)
  end = poll(ask, page)
  const after = async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1_000)
    return ask.mock.calls.length
  }
  return { page, ask, after }
}

test('asks first after twenty seconds, then ever less often while nothing comes', async () => {
  const { after } = polled()
  expect(await after(19)).toBe(0)
  expect(await after(2)).toBe(1)
  expect(await after(20)).toBe(1)
  expect(await after(5)).toBe(2)
  expect(await after(3_600)).toBeLessThan(40)
})

test.each<[Asked, number, number]>([
  ['new', 120_000, 20_000],
  ['same', 20_000, 25_000],
  ['same', 119_000, 120_000],
  ['failed', 20_000, 40_000],
  ['failed', 290_000, 300_000],
])('after "%s" the pause of %i ms becomes %i', (asked, before, then) => {
  expect(nextPause(before, asked)).toBe(then)
})

test('a tab that nobody sees asks nothing; looked at again it asks at once', async () => {
  const { page, after } = polled()
  page.show(false)
  expect(await after(3_600)).toBe(0)
  page.show(true)
  expect(await after(0.01)).toBe(1)
  page.show(false)
  page.show(true)
  expect(await after(pollingPace.everyMs / 1_000 - 1)).toBe(1)
})

test('a tab that is hidden while a question is on its way asks no other', async () => {
  const page = tab()
  const waiting: (() => void)[] = []
  const ask = vi.fn(() => new Promise<Asked>((resolve) => waiting.push(() => resolve('new'))))
  end = poll(ask, page)
  await vi.advanceTimersByTimeAsync(20_000)
  page.show(false)
  page.show(true)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).toHaveBeenCalledTimes(1)
  page.show(false)
  waiting[0]?.()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(ask).toHaveBeenCalledTimes(1)
})

test('goes on after a question that failed, and stops when the page is left', async () => {
  const page = tab()
  const ask = vi.fn(() => Promise.reject<Asked>(new Error('line down')))
  end = poll(ask, page)
  await vi.advanceTimersByTimeAsync(61_000)
  expect(ask).toHaveBeenCalledTimes(2)
  end()
  await vi.advanceTimersByTimeAsync(3_600_000)
  page.show(true)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(ask).toHaveBeenCalledTimes(2)
})
