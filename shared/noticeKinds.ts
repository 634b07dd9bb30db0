/** What a notice is about where it is not about new posts: something that concerns this reader, told by itself. */
export const noticeAbouts = [
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
export type NoticeAbout = (typeof noticeAbouts)[number]

/** What is asked of somebody: what needs them in a digest, and what they may be told of at once. */
export const askedAbouts: readonly NoticeAbout[] = [
  'mention',
  'request',
  'request-changed',
  'request-dated',
  'acknowledge',
]
/** Of these, what is asked of a State: done once a colleague has answered, or it was closed. */
export const requestAbouts: readonly NoticeAbout[] = ['request', 'request-changed', 'request-dated']

/** The kinds that a reader may look at alone. */
export const noticeGroups = ['mention', 'request', 'answer', 'acknowledge', 'posts'] as const
export type NoticeGroup = (typeof noticeGroups)[number]

export function groupOf(about: NoticeAbout | undefined): NoticeGroup {
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
