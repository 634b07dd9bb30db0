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
