import type { Country } from '../../shared/countries.ts'
import type { NewRequest } from '../../shared/threadKindFields.ts'

/** The States that a request goes to: those chosen, or all; the asker's own has nothing to answer. */
export function statesAsked(
  { to }: NewRequest,
  members: readonly Country[],
  own: string | undefined,
): readonly Country[] {
  return [...new Set(to ?? members)].filter((country) => country !== own)
}

/** Whether a calendar day is over for somebody who lives in this zone. */
export function isOver(day: string, now: string, zone: string): boolean {
  return day < new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short' }).format(new Date(now))
}
