/** Wakes all who wait for it. */
export type Bell = {
  ring(): void
  /** Resolves at the next ring, or when the time is over, if there is one. */
  wait(milliseconds?: number): Promise<void>
}

export function createBell(): Bell {
  let waiting = new Set<() => void>()

  return {
    ring() {
      const woken = waiting
      waiting = new Set()
      for (const wake of woken) wake()
    },
    wait(milliseconds) {
      return new Promise((resolve) => {
        const timer = milliseconds === undefined ? undefined : setTimeout(wake, milliseconds).unref()
        function wake() {
          clearTimeout(timer)
          waiting.delete(wake)
          resolve()
        }
        waiting.add(wake)
      })
    },
  }
}
