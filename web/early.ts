import { currentLanguage } from './language.ts'

// Answers asked for before the app itself has arrived, each good for the first call that wants it.
const asked = new Map<string, Promise<Response>>()

/** Sends for what the first page will want. A failure waits for whoever takes it. */
export function askEarly(addresses: readonly string[]): void {
  for (const address of addresses) {
    const response = fetch(address, {
      headers: { 'Accept-Language': currentLanguage() },
      credentials: 'same-origin',
    })
    response.catch(() => undefined)
    asked.set(address, response)
  }
}

export function takeEarly(address: string): Promise<Response> | undefined {
  const response = asked.get(address)
  asked.delete(address)
  return response
}
