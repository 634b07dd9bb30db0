import { isId } from '../../shared/ids.ts'

/** What a mail was the effect of: a row of the outbox, or the digest of one person, a member or a subscriber; `again` counts those that were sent once more. */
export type Effect = { outboxId: string } | { personId: string; number: number; again?: number | undefined }

/** How it is named beside the mail, in the signs that SES takes in a tag: what SES tells of the mail later carries it. */
export function effectTag(effect: Effect): string {
  if ('outboxId' in effect) return effect.outboxId
  const { personId, number, again } = effect
  return [personId, number, ...(again ? [again] : [])].join('.')
}

export function effectFrom(tag: string): Effect | undefined {
  const [personId = '', ...counts] = tag.split('.')
  const [number, again] = counts.map(Number)
  const areCounts = counts.length <= 2 && counts.every((count) => /^[1-9]\d{0,8}$/.test(count))
  const isReader = isId('person', personId) || isId('subscriber', personId)
  if (isReader && areCounts && number) return { personId, number, ...(again ? { again } : {}) }
  // An effect of the clock is named after its cause.
  return /^outbox_[\w-]{1,200}$/.test(tag) ? { outboxId: tag } : undefined
}
