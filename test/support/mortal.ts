/** Before or after the so many-th call that changes anything. */
export type Kill = { at: number; when: 'before' | 'after' }

/**
 * A process that dies at a call to the outside, as planned. A read leaves nothing behind, so that to die before one, or after, is to have
 * died after the change before it: kills stand around what changes something.
 */
export function mortal() {
  let kill: Kill | undefined
  let changes: string[] = []
  let isDead = false
  const die = () => {
    isDead = true
    throw new Error('killed')
  }
  const called = async (name: string, isChange: boolean, call: () => unknown) => {
    if (isDead) return die()
    const mine = isChange ? changes.push(name) : 0
    if (kill?.at === mine && kill.when === 'before') return die()
    const outcome = await call()
    return isDead || (kill?.at === mine && kill.when === 'after') ? die() : outcome
  }
  return {
    /** Begins anew, without anything that was remembered. */
    begin(next?: Kill) {
      kill = next
      changes = []
      isDead = false
    },
    /** What it has changed, by name, since it began: the last one may not have taken place. */
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
