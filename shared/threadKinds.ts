/** What a thread is for when it is more than a discussion, which is told by absence and so takes no room in a row. */
export const threadKinds = ['question', 'request', 'announcement'] as const
/** Those that whoever may open a thread may choose; announcing is a right of its own. */
export const openKinds = ['question', 'request'] as const

export const requestSubjects = ['information', 'technical-assistance'] as const
export type RequestSubject = (typeof requestSubjects)[number]
