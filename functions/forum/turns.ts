export type Turns<State> = <Result>(
  key: string,
  patienceMs: number,
  work: (left: State | undefined) => Promise<{ result: Result; state: State }>,
) => Promise<Result>

/**
 * One after the other for each key, within this process: those who write to the same thread do not get in one another's way.
 * Each is given the state that the one before it left, if that one succeeded. Nothing is safe by this alone: the table's conditions are.
 */
export function turnsPerKey<State>(): Turns<State> {
  const lasts = new Map<string, Promise<State | undefined>>()
  return async (key, patienceMs, work) => {
    const before = lasts.get(key)
    const mine = (async () => work(before && (await atMost(before, patienceMs))))()
    const last = mine.then(
      ({ state }) => state,
      () => undefined,
    )
    lasts.set(key, last)
    try {
      return (await mine).result
    } finally {
      if (lasts.get(key) === last) lasts.delete(key)
    }
  }
}

async function atMost<T>(promise: Promise<T | undefined>, patienceMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const giveUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs)
  })
  return Promise.race([promise, giveUp]).finally(() => clearTimeout(timer))
}
