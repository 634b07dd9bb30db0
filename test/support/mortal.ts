/**
 * A process that dies at a call to the outside, as planned: before the so many-th one that changes anything. That is after the one before it,
 * since what it remembers dies with it, and reads leave nothing behind; of several at once, those that have left take place.
 */
export function mortal() {
  let last: number | undefined
  let changes: string[] = []
  let isDead = false
  const die = () => {
    isDead = true
    throw new Error('killed')
  }
  const called = async (name: string, isChange: boolean, call: () => unknown) => {
    if (isDead || (isChange && changes.push(name) === last)) return die()
    const outcome = await call()
    return isDead ? die() : outcome
  }
  return {
    /** Begins anew, without anything that was remembered. */
    begin(killedBefore?: number) {
      last = killedBefore
      changes = []
      isDead = false
    },
    /** What it has changed, by name, since it began, and last the one that it died before. */
    changes: () => changes,
    isDead: () => isDead,
    /** The same thing, of which each call may be the last one; those that are named change something. */
    guard<T extends object>(what: string, of: T, names: (keyof T & string)[]): T {
      const calls = Object.entries(of).filter(([, call]) => typeof call === 'function')
      const guarded = calls.map(([name, call]) => {
        const isChange = names.some((one) => one === name)
        return [
          name,
          (...given: unknown[]) => called(`${what} ${name}`, isChange, () => Reflect.apply(call, of, given)),
        ]
      })
      return { ...of, ...Object.fromEntries(guarded) }
    },
  }
}
