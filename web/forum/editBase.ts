import { forget, recall, remember } from '../device.ts'
import { personHere } from '../session.ts'

// An edit that was begun on an earlier visit goes on from the version it was begun with, not from the one that is there by now.

function baseKey(threadId: string, number: number): string {
  return `edit-base:${personHere() ?? 'nobody'}:${threadId}:${number}`
}

/** The version that a draft kept on this device was begun from; undefined when none was noted. */
export function baseOf(threadId: string, number: number): number | undefined {
  const version = Number(recall(baseKey(threadId, number)))
  return version > 0 ? version : undefined
}

export function noteBase(threadId: string, number: number, version: number): void {
  if (baseOf(threadId, number) === undefined) remember(baseKey(threadId, number), String(version))
}

export function forgetBase(threadId: string, number: number): void {
  forget(baseKey(threadId, number))
}
