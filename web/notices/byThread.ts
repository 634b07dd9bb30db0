import type { Notice } from '../../shared/notices.ts'

/** Notices of the same thread together, where the latest of them stands. */
export function byThread(notices: readonly Notice[]): [Notice, ...Notice[]][] {
  const groups = new Map<string, [Notice, ...Notice[]]>()
  for (const notice of notices) {
    const group = groups.get(notice.threadId)
    if (group) group.push(notice)
    else groups.set(notice.threadId, [notice])
  }
  return [...groups.values()]
}
