import { LatestMap } from './latestMap.ts'

const patienceMs = 3_000
const mostBytes = 20_000
/** One at a time is in use; another now and then. */
const mostKept = 10

/** The certificates that notifications are signed with, from one place alone. */
export type Certificates = {
  origin: string
  /** Fetched once. @throws when it cannot be had now */
  at(address: string): Promise<string>
}

export function certificatesFrom(origin: string): Certificates {
  const known = new LatestMap<string, Promise<string>>(mostKept)
  return {
    origin,
    at(address) {
      const kept = known.get(address)
      if (kept !== undefined) return kept
      const fetched = fetchText(address)
      known.set(address, fetched)
      fetched.catch(() => known.delete(address))
      return fetched
    },
  }
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(patienceMs) })
  const text = await answer.text()
  if (!answer.ok || text.length > mostBytes) throw new Error('a certificate could not be fetched')
  return text
}
