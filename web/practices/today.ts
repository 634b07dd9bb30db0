import { missingOf } from '../../shared/practiceMissing.ts'
import type { Practice } from '../../shared/practices.ts'
import { useMe } from '../session.ts'

/** The day of now in the reader's zone: `2026-11-27`, as Swedish writes it. */
export function useToday(): string {
  const zone = useMe()?.zone
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(Date.now())
}

/** What the record lacks to be submitted today. */
export function useMissing(practice: Practice) {
  return missingOf(practice, useToday())
}
