import { isId } from '../../shared/ids.ts'

/** What a mail was the effect of: a row of the outbox, or the digest of one person, `again` where it was sent once more. */
export type Effect = { outboxId: string } | { personId: string; number: number; again?: number | undefined }

/** How it is named beside the mail, in the signs that SES takes in a tag: what SES tells of the mail later carries it. */
export function effectTag(effect: Effect): string {
  if ('outboxId' in effect) return effect.outboxId
  return [effect.personId, effect.number, ...(effect.again ? [effect.again] : [])].join('.')
}

export function effectFrom(tag: string): Effect | undefined {
  const [, personId = '', number = '', again] = /^([^.]+)\.([1-9]\d{0,8})(?:\.([1-9]\d{0,8}))?$/.exec(tag) ?? []
  if (isId('person', personId)) return { personId, number: Number(number), ...(again ? { again: Number(again) } : {}) }
  // An effect of the clock is named after its cause.
  return /^outbox_[\w-]{1,200}$/.test(tag) ? { outboxId: tag } : undefined
}
