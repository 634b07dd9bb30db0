import type { EndpointName } from '../shared/endpoints.ts'
import { currentLanguage } from './language.ts'

/** A reading of the API by its endpoint, and what goes into its address. */
export type Asked = readonly [
  name: EndpointName & `GET ${string}`,
  options?: { params?: Record<string, string>; query?: object },
]

// Answers asked for before the app itself has arrived, each good for the first call that wants it.
const answers = new Map<string, Promise<Response>>()
const readings: Asked[] = []

/** Sends for what the first page will want. A failure waits for whoever takes it. */
export function askEarly(wanted: readonly Asked[]): void {
  for (const asked of wanted) {
    const [name, options] = asked
    const address = addressOf(name, options ?? {})
    const response = fetch(address, {
      headers: { 'Accept-Language': currentLanguage() },
      credentials: 'same-origin',
    })
    response.catch(() => undefined)
    answers.set(address, response)
    readings.push(asked)
  }
}

/** What was asked for: to be laid out before the first page shows. */
export function askedEarly(): readonly Asked[] {
  return readings
}

export function takeEarly(address: string): Promise<Response> | undefined {
  const response = answers.get(address)
  answers.delete(address)
  return response
}

/** `GET /threads/:threadId` and its values → `/api/threads/thread_01…?from=21` */
export function addressOf(
  name: string,
  { params = {}, query = {} }: { params?: Record<string, string> | undefined; query?: object | undefined },
): string {
  const path = name.split(' ')[1] ?? ''
  const filled = path.replaceAll(/:(\w+)/g, (_whole, key: string) => encodeURIComponent(params[key] ?? ''))
  const asked = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === null ? [] : [[key, String(value)]],
  )
  return `/api${filled}${asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''}`
}
