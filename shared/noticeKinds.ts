/** What a notice of a thread is about where it is not about new posts: something that concerns this reader, told by itself. */
export const threadAbouts = [
  'mention',
  'request',
  'request-changed',
  'request-dated',
  'request-closed',
  'answer',
  'state-answer',
  'chosen',
  'acknowledge',
  'moved',
  'transferred',
] as const
export type ThreadAbout = (typeof threadAbouts)[number]

/** What the Institute is to do about a good practice: read it, pass its gate, name one more reviewer, decide, publish. */
export const instituteTaskKinds = ['check', 'gate', 'name', 'decide', 'publish'] as const
/** What is to be done about a good practice: review it, answer a question or the reviews, confirm that it still holds; and by the Institute. */
export const taskKinds = ['review', 'question', 'reply', 'confirm', ...instituteTaskKinds] as const
export type TaskKind = (typeof taskKinds)[number]

/** What somebody is to do about a good practice; then that its day comes near, and what became of a practice of their own. */
export const practiceAbouts = [
  'practice-question',
  'practice-reply',
  'practice-confirm',
  'practice-review',
  'practice-check',
  'practice-gate',
  'practice-name',
  'practice-decide',
  'practice-publish',
  'practice-near',
  'practice-returned',
  'practice-decided',
  'practice-published',
  'practice-redacted',
  'practice-withdrawn',
] as const
export type PracticeAbout = (typeof practiceAbouts)[number]

export const noticeAbouts = [...threadAbouts, ...practiceAbouts] as const
export type NoticeAbout = (typeof noticeAbouts)[number]

/** What is asked of somebody: what needs them in a digest, and what they may be told of at once. */
export const askedAbouts: readonly NoticeAbout[] = [
  'mention',
  'request',
  'request-changed',
  'request-dated',
  'acknowledge',
  'practice-question',
  'practice-reply',
  'practice-confirm',
  'practice-review',
  'practice-check',
  'practice-gate',
  'practice-name',
  'practice-decide',
  'practice-publish',
  'practice-near',
]
/** Of these, what is asked of a State: done once a colleague has answered, or it was closed. */
export const requestAbouts: readonly NoticeAbout[] = ['request', 'request-changed', 'request-dated']

/** The kinds that a reader may look at alone. */
export const noticeGroups = ['mention', 'request', 'answer', 'acknowledge', 'practice', 'posts'] as const
export type NoticeGroup = (typeof noticeGroups)[number]

export function isPracticeAbout(about: string | undefined): about is PracticeAbout {
  return practiceAbouts.some((one) => one === about)
}

export function groupOf(about: NoticeAbout | undefined): NoticeGroup {
  if (isPracticeAbout(about)) return 'practice'
  switch (about) {
    case undefined:
    case 'moved':
    case 'transferred':
      return 'posts'
    case 'request-changed':
    case 'request-dated':
    case 'request-closed':
      return 'request'
    case 'state-answer':
    case 'chosen':
      return 'answer'
    default:
      return about
  }
}
