import { useMe } from '../session.ts'

/** The day of now in the reader's zone: `2026-11-27`, as Swedish writes it. */
export function useToday(): string {
  const zone = useMe()?.zone
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(Date.now())
}
