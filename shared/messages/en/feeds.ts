import type { FeedMessages } from '../es/feeds.ts'

export const feeds: FeedMessages = {
  title: 'News in a feed reader',
  link: 'See my addresses for feed readers',
  lead: 'With a private address, a feed reader shows you what is new in a space, together with what you follow elsewhere.',
  mine: 'My addresses',
  none: 'You have not made any yet',
  noneNote: 'Open a space and choose “Follow with a feed reader”.',
  toSpaces: 'Go to the spaces',
  what: 'What a feed reader is',
  whatIs:
    'It is a program, on the telephone or the computer, that gathers what is new on the sites that somebody chooses (RSS or Atom). If you use none, you do not need it: the notices of Enlaces tell you the same.',
  how: 'To use it, make an address for the space, copy it, and paste it into your reader where it says “add a feed”.',
  shows:
    'The reader sees the titles of the threads, who wrote and how many posts there are. It never sees the texts: to read them one comes to Enlaces.',
  address: 'Your address',
  once: 'Copy it now: it is not shown again. Whoever has it sees the titles of this space; do not share it.',
  made: 'The address is made.',
  earlier: 'You have an address for this space already. If you make another, that one ends.',
  secret: 'The address is yours alone. It ends when you end it, and as soon as you may no longer read the space.',
  make: 'Make my address',
  makeAnother: 'Make another address',
  closed: 'A space that you may no longer read',
  madeOn: 'Made:',
  end: 'End it',
  ended: 'The address no longer opens anything.',
}
