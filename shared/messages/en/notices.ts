import type { NoticeMessages } from '../es/notices.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const notices: NoticeMessages = {
  title: 'Notices',
  lead: 'What was written in what you follow while you were away.',
  empty: 'You are up to date',
  emptyNote: 'Replies to your threads, and what is new in the threads and spaces you follow, will show here.',
  toSpaces: 'See the spaces',
  unread: 'Unread',
  read: 'Read',
  own: 'Your thread',
  opened: 'New thread',
  posts: (from: number, last: number) => (from === last ? `Post no. ${n(last)}` : `Posts no. ${n(from)} to ${n(last)}`),
  by: (name: string) => `Latest: ${name}`,
  mark: 'Mark as read',
  markAll: 'Mark all as read',
  marked: 'Marked as read.',
  later: 'Earlier notices',
  earlier: 'Latest notices',
  following: {
    title: 'What I follow',
    lead: 'What you get notices of. Threads that you open or write in are followed by themselves.',
    link: 'See and change what I follow',
    heading: 'Notices',
    thread: 'Tell me of this thread',
    space: 'Tell me of this space',
    ofThread: { none: 'Only once I write in it', watch: 'Each post', follow: 'What is new, together', mute: 'Nothing' },
    ofSpace: {
      none: 'Only the threads I follow',
      watch: 'Each post',
      follow: 'New threads',
      mute: 'Nothing but the threads I choose',
    },
    kinds: { thread: 'Thread', space: 'Space' },
    saved: 'Your choice is saved.',
    empty: 'You follow nothing yet',
    emptyNote: 'Threads and spaces that you follow or mute will be listed here. You choose on the page of each.',
    next: 'Next',
    previous: 'Back to the beginning',
  },
}
