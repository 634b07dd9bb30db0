import type { Clock } from '../platform/clock.ts'
import type { Files } from '../platform/files.ts'
import type { Snapshot } from './snapshot.ts'

/** The index as questions read it; its code is loaded with the first of them. */
export function snapshotWhenAsked(files: Files, clock: Clock): Snapshot {
  let made: Promise<Snapshot> | undefined
  const make = async () => (await import('./snapshot.ts')).snapshotIn(files, clock)
  return {
    async current() {
      made ??= make()
      return (await made).current()
    },
  }
}
