/** What a thread is for when it is more than a discussion, which is told by absence and so takes no room in a row. */
export const threadKinds = ['question', 'request', 'announcement'] as const
/** Those that whoever may open a thread may choose; announcing is a right of its own. */
export const openKinds = ['question', 'request'] as const

export const requestSubjects = ['information', 'technical-assistance'] as const
export type RequestSubject = (typeof requestSubjects)[number]

/** What a list of threads may be narrowed to: a kind, or what of a kind still waits. */
export const threadFilters = [
  'discussion',
  'question',
  'unanswered',
  'request',
  'open-request',
  'announcement',
] as const
export type ThreadFilter = (typeof threadFilters)[number]
