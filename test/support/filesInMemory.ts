import type { SiteDeps } from '../../functions/publicSite/bringing.ts'

export type Tally = { objects: number; bytes: number }

/** A store that keeps what the site notes down, and counts what is put: for what is measured without the time of a store. */
export function filesInMemory(tally: Tally): SiteDeps['publicFiles'] {
  let state: { bytes: Buffer; etag: string } | undefined
  return {
    get: async () => (state ? { state: 'new', bytes: state.bytes, etag: state.etag } : { state: 'absent' }),
    async replace(_key, bytes, over) {
      if (over !== state?.etag) return undefined
      const etag = String(Number(over ?? 0) + 1)
      state = { bytes: Buffer.from(bytes), etag }
      return etag
    },
    async put(_key, body) {
      tally.objects++
      tally.bytes += Buffer.byteLength(body)
    },
    remove: async () => undefined,
  }
}
