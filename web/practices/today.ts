import { missingOf } from '../../shared/practiceMissing.ts'
import type { Practice } from '../../shared/practices.ts'
import { useMe } from '../session.ts'
import { dayAt } from '../ui/dates.ts'

/** The day of now in the reader's zone. */
export function useToday(): string {
  return dayAt(Date.now(), useMe()?.zone)
}

/** What the record lacks to be submitted today. */
export function useMissing(practice: Practice) {
  return missingOf(practice, useToday())
}
