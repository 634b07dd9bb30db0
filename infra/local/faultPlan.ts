/** A fault that waits for its turn: it strikes the next `times` calls that match, and is spent. */
export type Fault<Kind extends string, Subject> = {
  kind: Kind
  /** How many calls it strikes; 1 unless told. */
  times?: number
  /** How many matching calls go by unharmed first. */
  after?: number
  /** For `delay`: how long, in milliseconds. */
  delayMs?: number
  when?: (subject: Subject) => boolean
}

export type FaultPlan<F extends Fault<string, Subject>, Subject> = {
  inject(fault: F): void
  clear(): void
  /** The first fault that strikes this call, now used up by one; undefined when the call goes through. */
  next(subject: Subject, kinds?: F['kind'][]): F | undefined
}

export function planFaults<F extends Fault<string, Subject>, Subject>(): FaultPlan<F, Subject> {
  let waiting: { fault: F; skip: number; left: number }[] = []
  return {
    inject: (fault) => waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 }),
    clear: () => {
      waiting = []
    },
    next(subject, kinds) {
      for (const one of waiting) {
        if (one.left <= 0 || (kinds && !kinds.includes(one.fault.kind))) continue
        if (one.fault.when && !one.fault.when(subject)) continue
        if (one.skip > 0) {
          one.skip -= 1
          continue
        }
        one.left -= 1
        waiting = waiting.filter((other) => other.left > 0)
        return one.fault
      }
      return undefined
    },
  }
}
