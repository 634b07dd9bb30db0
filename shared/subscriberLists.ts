// What a list of subscribers is made of. Without zod, for the web shows it.

/** Where the Institute sits: of who came by a list, or without scripts, nobody knows the clock. */
export const instituteZone = 'America/Montevideo'
/** In the mailbox when the week, or the month, begins, as members' digests are. */
export const publicDueTime = { weekday: 1, hour: 7 } as const
export const subscriberFrequencies = ['weekly', 'monthly'] as const
/** `consented`: the day on which somebody agreed; `proof`: how, and where that is kept. */
export const subscriberColumns = ['email', 'language', 'frequency', 'consented', 'proof'] as const
