import { afterEach, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('gives memory back once after a burst of requests, and not between them', async () => {
  vi.useFakeTimers()
  const gc = vi.fn()
  vi.stubGlobal('gc', gc)
  // Its timer is to begin under these fake ones.
  vi.resetModules()
  const { noteAsked } = await import('../../infra/local/idleMemory.ts')
  for (let asked = 0; asked < 10; asked++) {
    noteAsked()
    vi.advanceTimersByTime(2_000)
  }
  expect(gc).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(gc).toHaveBeenCalledTimes(1)
  noteAsked()
  vi.advanceTimersByTime(60_000)
  expect(gc).toHaveBeenCalledTimes(2)
})
