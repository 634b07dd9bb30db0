/** How often an open page asks whether something is new, and how seldom at most: while nothing comes, and while nothing answers. */
export const pollingPace = { everyMs: 20_000, quietMs: 120_000, troubledMs: 300_000 } as const

/** `new`: something came; `same`: nothing did; `failed`: no answer. */
export type Asked = 'new' | 'same' | 'failed'

/** The pause after an answer: short again once something came, else longer each time. */
export function nextPause(pauseMs: number, asked: Asked): number {
  const { everyMs, quietMs, troubledMs } = pollingPace
  if (asked === 'new') return everyMs
  return asked === 'same' ? Math.min(pauseMs * 1.25, quietMs) : Math.min(pauseMs * 2, troubledMs)
}

type Tab = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener'>

/**
 * Asks again and again, one question at a time, and not at all in a tab that nobody sees; one that is looked at again asks at once,
 * unless it has just done so. @returns what ends it
 */
export function poll(ask: (signal: AbortSignal) => Promise<Asked>, tab: Tab): () => void {
  const ending = new AbortController()
  let pauseMs: number = pollingPace.everyMs
  let askedAtMs = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false

  const wait = (ms: number) => {
    clearTimeout(timer)
    if (!tab.hidden && !ending.signal.aborted) timer = setTimeout(turn, ms)
  }
  const turn = async () => {
    askedAtMs = Date.now()
    asking = true
    pauseMs = nextPause(pauseMs, await ask(ending.signal).catch((): Asked => 'failed'))
    asking = false
    wait(pauseMs)
  }
  const look = () => {
    clearTimeout(timer)
    if (!asking) wait(Math.max(0, askedAtMs + pollingPace.everyMs - Date.now()))
  }
  tab.addEventListener('visibilitychange', look)
  wait(pauseMs)
  return () => {
    ending.abort()
    clearTimeout(timer)
    tab.removeEventListener('visibilitychange', look)
  }
}
