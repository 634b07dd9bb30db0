import { isId } from '../../shared/ids.ts'

/** What a mail was the effect of: a row of the outbox, or the digest of one person. */
export type Effect = { outboxId: string } | { personId: string; number: number }

/** How it is named beside the mail, in the signs that SES takes in a tag: what SES tells of the mail later carries it. */
export function effectTag(effect: Effect): string {
  return 'outboxId' in effect ? effect.outboxId : `${effect.personId}.${effect.number}`
}

export function effectFrom(tag: string): Effect | undefined {
  const [personId = '', number = ''] = tag.split('.')
  if (isId('person', personId) && /^[1-9]\d{0,8}$/.test(number)) return { personId, number: Number(number) }
  // An effect of the clock is named after its cause.
  return /^outbox_[\w-]{1,200}$/.test(tag) ? { outboxId: tag } : undefined
}
