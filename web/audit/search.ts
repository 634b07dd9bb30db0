import type { AuditQuery } from '../../shared/audit.ts'
import { auditActs } from '../../shared/auditActs.ts'

/** What is looked for, as it stands in the address. */
export type Search = Omit<AuditQuery, 'cursor'>

const isDay = (text: string | null) => text !== null && /^\d{4}-\d\d-\d\d$/.test(text)

/** Only what the server would take: an address that somebody cut short shows all. */
export function searchFrom(asked: URLSearchParams): Search {
  const act = auditActs.find((one) => one === asked.get('act'))
  const day = (name: 'from' | 'to') => (isDay(asked.get(name)) ? { [name]: asked.get(name) ?? '' } : {})
  const person = asked.get('person')
  const actor = asked.get('actor')
  return {
    ...(person ? { person } : {}),
    ...(actor ? { actor } : {}),
    ...(act ? { act } : {}),
    ...day('from'),
    ...day('to'),
  }
}

export function auditAddress(search: Search, cursor?: string): string {
  const given = Object.entries({ ...search, cursor }).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return given.length > 0 ? `/coordination/audit?${new URLSearchParams(given)}` : '/coordination/audit'
}
