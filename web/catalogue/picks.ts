import { useEffect, useState } from 'preact/hooks'
import { mostCompared } from '../../shared/catalogueFacets.ts'
import { forget, recall, remember } from '../device.ts'

const kept = 'compare'
const listeners = new Set<(ids: readonly string[]) => void>()
let picked: readonly string[] = recall(kept)?.split(',') ?? []

/** What is picked to be compared, on whichever page of the catalogue: kept on the device, and at most three. */
export function usePicks() {
  const [ids, setIds] = useState(picked)
  useEffect(() => {
    listeners.add(setIds)
    return () => {
      listeners.delete(setIds)
    }
  }, [])
  return { ids, isFull: ids.length >= mostCompared }
}

export function pick(id: string): void {
  keep(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id].slice(0, mostCompared))
}

export function pickNone(): void {
  keep([])
}

function keep(ids: readonly string[]): void {
  picked = ids
  if (ids.length > 0) remember(kept, ids.join(','))
  else forget(kept)
  for (const listener of listeners) listener(ids)
}
