import { randomInt } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import type { IdKind } from '../../shared/ids.ts'

export type Ids = { next(kind: IdKind): string }

/** Ids that sort by creation. They tell when a thing was made, so they are never secrets. */
export function systemIds(): Ids {
  // As random as its own, which asks the system for each of the sixteen letters.
  const ulid = monotonicFactory(() => randomInt(2 ** 32) / 2 ** 32)
  return { next: (kind) => `${kind}_${ulid()}` }
}
