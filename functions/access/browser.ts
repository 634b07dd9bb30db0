/** What an action that signs people in or out may know and keep of the browser that asks. */
export type Browser = {
  /** The secret of a ceremony under way in this browser, if any. */
  ceremony: string | undefined
  userAgent: string
  /** Where the request comes from, as a keyed hash: for limits and for nothing else. */
  source: string
  keepCeremony(secret: string): void
  dropCeremony(): void
  keepSession(value: string): void
  /** Also empties what the browser kept of these pages (Clear-Site-Data). */
  dropSession(): void
}
