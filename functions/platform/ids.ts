import { monotonicFactory } from 'ulid'
import type { IdKind } from '../../shared/ids.ts'

export type Ids = { next(kind: IdKind): string }

/** Ids that sort by creation. They tell when a thing was made, so they are never secrets. */
export function systemIds(): Ids {
  const ulid = monotonicFactory()
  return { next: (kind) => `${kind}_${ulid()}` }
}
