import type { Notice, PracticeNotice, ThreadNotice } from '../../shared/notices.ts'

type Group<Of> = [Of, ...Of[]]

/** Notices of the same thread, or of the same good practice, together, where the latest of them stands. */
export function byThing(notices: readonly Notice[]): (Group<ThreadNotice> | Group<PracticeNotice>)[] {
  const threads = new Map<string, Group<ThreadNotice>>()
  const practices = new Map<string, Group<PracticeNotice>>()
  const groups: (Group<ThreadNotice> | Group<PracticeNotice>)[] = []
  for (const notice of notices) {
    const begun =
      'threadId' in notice ? put(threads, notice.threadId, notice) : put(practices, notice.practiceId, notice)
    if (begun) groups.push(begun)
  }
  return groups
}

export function isOfThread(group: Group<ThreadNotice> | Group<PracticeNotice>): group is Group<ThreadNotice> {
  return 'threadId' in group[0]
}

function put<Of>(groups: Map<string, Group<Of>>, id: string, notice: Of): Group<Of> | undefined {
  const group = groups.get(id)
  if (group) {
    group.push(notice)
    return undefined
  }
  const begun: Group<Of> = [notice]
  groups.set(id, begun)
  return begun
}
