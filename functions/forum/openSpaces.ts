/** Far more than a network has; a set that grew beyond it begins anew. */
const mostSpaces = 10_000

/**
 * The spaces that this instance has seen to be open to the whole network. A space keeps its audience for good, so that a reader of one of
 * these needs no look at its door before its threads are read.
 */
export function openSpaces() {
  const ids = new Set<string>()
  return {
    has: (spaceId: string): boolean => ids.has(spaceId),
    note({ id, audience }: { id: string; audience: string }): void {
      if (audience !== 'network') return
      if (ids.size >= mostSpaces) ids.clear()
      ids.add(id)
    },
  }
}

export type OpenSpaces = ReturnType<typeof openSpaces>
