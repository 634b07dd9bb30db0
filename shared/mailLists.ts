/**
 * What a mail is, as far as its fate is told apart. `subscription`: the code of the public form, which anybody may have sent to any address, so
 * that what becomes of it says nothing of the lists.
 */
export const mailKinds = ['digest', 'code', 'letter', 'subscription'] as const
export type MailKind = (typeof mailKinds)[number]

/** What the mail service tells of a mail. `bounced`: its address takes none, for good; `softBounced`: not now. */
export const mailFates = ['sent', 'delivered', 'bounced', 'softBounced', 'complained', 'rejected'] as const
export type MailFate = (typeof mailFates)[number]

/** Why an address is stopped: it takes no mail at all, or its owner called one unwanted, which stops what comes by a list: digests, and mail at once. */
export const stopReasons = ['bounce', 'complaint'] as const
export type StopReason = (typeof stopReasons)[number]

/**
 * Digests pause by themselves at 4 % bounces or 0.08 % complaints of seven days (safeguards, section 5). `of`: fewer mails count as so many, so
 * that it takes four bounces or two complaints.
 */
export const pauseAt = {
  bounce: { perTenThousand: 400, of: 100 },
  complaint: { perTenThousand: 8, of: 2_000 },
} as const satisfies Record<StopReason, { perTenThousand: number; of: number }>
export const judgedDays = 7
