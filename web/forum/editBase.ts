import { forget, recall, remember } from '../device.ts'
import { personHere } from '../session.ts'

// An edit that was begun on an earlier visit goes on from the version it was begun with, not from the one that is there by now.

function baseKey(draft: string): string {
  return `edit-base:${personHere() ?? 'nobody'}:${draft}`
}

/** The version that an edit goes on from: the one noted when its draft was begun, or else `current`, which is noted for the next visit. */
export function baseOf(draft: string, current: number, goesOn: boolean): number {
  const key = baseKey(draft)
  const noted = Number(recall(key) ?? current)
  if (goesOn && noted <= current) return noted
  remember(key, String(current))
  return current
}

export function forgetBase(draft: string): void {
  forget(baseKey(draft))
}
