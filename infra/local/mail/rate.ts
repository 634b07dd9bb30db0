/** How fast one may send. SES counts recipients, not messages, and lets a second's worth go at once. */
export type SendRate = { take(recipients: number): boolean }

/**
 * A bucket of one second's sends, refilled as time goes by. A message to more people than the bucket holds
 * goes out when it is full, and those after it wait until it is paid for.
 */
export function limitRate(perSecond: number, now: () => number): SendRate {
  let left = perSecond
  let filledAt = now()
  return {
    take(recipients) {
      const elapsedMs = Math.max(0, now() - filledAt)
      left = Math.min(perSecond, left + (elapsedMs / 1000) * perSecond)
      filledAt = now()
      if (left + 1e-9 < Math.min(recipients, perSecond)) return false
      left -= recipients
      return true
    },
  }
}
