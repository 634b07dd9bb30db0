import type { Role } from './actor.ts'

/**
 * Who may do what: the single truth. Rules read it, tests are generated from it, `docs/policy.md` renders it.
 *
 * A cell says on what condition a kind of person may act:
 * - `always`
 * - `in-space`: the space is open to the whole network and the person is not an observer, or the person belongs to it
 * - `own`: the thing is the person's own (its author, its owner; of a thread also whoever holds the seat that it was opened from; of a good practice
 *   whoever holds its seat now; of what a State notes whoever sits for that State); where it stands in a space, `in-space` holds too
 * An absent cell means never. `proof` asks for a sign-in proved in the last 15 minutes (step-up).
 */
export type Condition = 'always' | 'in-space' | 'own'
export type Kind = Role | 'visitor'
export type Grant = Partial<Record<Kind, Condition>> & { proof?: true }

const everybody = {
  visitor: 'always',
  liaison: 'always',
  editor: 'always',
  coordinator: 'always',
  observer: 'always',
} as const
const members = { liaison: 'always', editor: 'always', coordinator: 'always', observer: 'always' } as const
const readers = { liaison: 'in-space', editor: 'always', coordinator: 'always', observer: 'in-space' } as const
const coordinators = { coordinator: 'always', proof: true } as const
// Observers put nothing on record for a State.
const recorders = { liaison: 'own', editor: 'own', coordinator: 'own' } as const
const themselves = { liaison: 'own', editor: 'own', coordinator: 'own', observer: 'own' } as const

export const policy = {
  'api.describe': everybody,

  'sign-in.begin': everybody,
  'sign-in.finish': everybody,
  'invitation.open': everybody,
  'invitation.accept': everybody,

  // Without an account: a code that is mailed and typed.
  'subscription.begin': everybody,
  'subscriber.administer': coordinators,

  'session.end': themselves,
  'session.list': themselves,
  'session.prove': themselves,
  'credential.list': themselves,
  'credential.change': { ...themselves, proof: true },
  'account.read': themselves,
  'account.edit': themselves,

  'directory.read': members,
  'person.list': coordinators,
  'person.invite': coordinators,
  'person.suspend': coordinators,
  'person.recover': coordinators,
  'person.edit': coordinators,
  'person.end-sessions': coordinators,
  'person.list-sessions': coordinators,
  'seat.edit': coordinators,
  'institution.edit': coordinators,
  'state.edit': coordinators,

  'audit.read': coordinators,

  'mail.watch': coordinators,
  'mail.release': coordinators,
  'address.confirm': themselves,

  'home.read': members,
  'space.list': members,
  'space.read': readers,
  'space.create': coordinators,
  'space.edit': coordinators,
  'space.admit': coordinators,

  'thread.list': readers,
  'thread.read': readers,
  'thread.open': { liaison: 'in-space', editor: 'always', coordinator: 'always' },
  'thread.announce': { editor: 'always', coordinator: 'always' },
  'thread.edit': { liaison: 'own', editor: 'always', coordinator: 'always' },
  'thread.close': { liaison: 'own', editor: 'always', coordinator: 'always' },
  // One's own only while nobody has replied: see `whyNotMove`.
  'thread.move': { liaison: 'own', editor: 'always', coordinator: 'always' },
  'thread.merge': { editor: 'always', coordinator: 'always' },
  'thread.split': { editor: 'always', coordinator: 'always' },
  'thread.answer': { liaison: 'own', editor: 'always', coordinator: 'always' },
  'thread.summarize': { liaison: 'own', editor: 'always', coordinator: 'always' },
  'thread.pin': { editor: 'always', coordinator: 'always' },
  'acknowledgement.write': readers,
  'acknowledgement.list': { editor: 'always', coordinator: 'always' },
  'post.read': readers,
  'post.write': readers,
  'post.edit': { liaison: 'own', editor: 'own', coordinator: 'own', observer: 'own' },
  'post.remove': themselves,
  'post.restore': themselves,
  'post.flag': readers,
  'post.keep': coordinators,
  'post.history': readers,
  'post.preview': members,
  'mark.write': readers,

  // A record is its seat's: of whoever holds the seat now, or of its author where there is none. What is not a draft any more the Institute reads too.
  'practice.begin': { liaison: 'always', editor: 'always', coordinator: 'always' },
  'practice.list': recorders,
  'practice.read': recorders,
  'practice.write': recorders,
  // Never in a record that one keeps oneself: see `whyNotStep`.
  'practice.assess': { editor: 'always', coordinator: 'always' },
  // Whoever was named to review it, until the review is handed in.
  'practice.review': recorders,
  'criteria.read': members,
  'criteria.edit': { editor: 'always', coordinator: 'always' },
  // What is published is for everybody; here its members' side.
  'publication.read': members,
  // By its keepers, or by the Institute.
  'publication.end': { liaison: 'own', editor: 'always', coordinator: 'always' },
  'adoption.read': members,
  // What a State notes is its own: of whoever sits for it, and never of its own practice.
  'adoption.note': { liaison: 'own' },

  'filter.list': themselves,
  'filter.write': themselves,

  'file.send': themselves,

  'draft.list': themselves,
  'draft.read': themselves,
  'draft.write': themselves,

  'feed.make': readers,
  'feed.list': themselves,
  'feed.revoke': themselves,
  // The address is the key; whether its owner may read is asked behind it.
  'feed.read': everybody,

  'writing.list': themselves,
  'handover.prepare': themselves,
  'handover.take': themselves,

  'following.read': readers,
  'following.change': readers,
  'following.list': themselves,
  'digest.read': themselves,
  'digest.choose': themselves,
  'digest.administer': coordinators,
  'alert.choose': themselves,
  'reply-address.revoke': themselves,
  'notice.list': themselves,
  'notice.read': readers,
  'task.list': themselves,

  'flag.settle': coordinators,
  'flag.list-own': themselves,
  'person.warn': coordinators,
  'person.pause': coordinators,
  'act.list-own': themselves,
  'act.answer': themselves,
  'search.read': members,
} as const satisfies Record<string, Grant>

export type Action = keyof typeof policy

/** What somebody may not do whose writing is paused. Reading, flagging, taking one's own away and answering the coordination go on. */
const writing = new Set<Action>([
  'thread.open',
  'thread.announce',
  'thread.edit',
  'thread.close',
  'thread.move',
  'thread.merge',
  'thread.split',
  'thread.summarize',
  'thread.answer',
  'thread.pin',
  'post.write',
  'post.restore',
  'post.edit',
  'file.send',
  'practice.begin',
  'practice.write',
  'practice.review',
  'adoption.note',
])

export function isWriting(action: Action): boolean {
  return writing.has(action)
}

/** The condition on which this kind of person may do it, or undefined for never. */
export function conditionFor(kind: Kind, action: Action): Condition | undefined {
  const grant: Grant = policy[action]
  return grant[kind]
}

/** Whether the action asks for a sign-in proved in the last 15 minutes. */
export function needsProof(action: Action): boolean {
  const grant: Grant = policy[action]
  return grant.proof === true
}

/** How long a proof of presence holds (safeguards, section 3). */
export const proofMinutes = 15
