import type { HomeMessages } from '../es/home.ts'

export const home: HomeMessages = {
  title: 'Home',
  greeting: (name) => `Welcome, ${name}`,
  lastVisit: 'Your visit before this one:',
  firstVisit:
    'This is your first visit: start with a space and read at your own pace. Enlaces remembers how far you got.',
  readNext: 'Read what is new',
  waiting: 'Waiting for you',
  waitingNote: 'Threads with replies that you have not read yet.',
  upToDate: 'You are up to date',
  upToDateNote: 'When somebody writes in one of your spaces, you will see it here.',
  latest: 'What the network is working on',
  spaces: 'Spaces',
  allSpaces: 'See all spaces',
  institute: 'Records that wait for the Institute',
  tasks: {
    title: 'Yours to do in good practices',
    lead: 'What waits for you or your seat, the most urgent first.',
    more: 'Show more',
    kinds: {
      review: 'Review this good practice',
      question: 'Answer the Institute’s question',
      reply: 'Reply to the reviews',
      confirm: 'Confirm that it still holds, update it or archive it',
      check: 'Read the record and check it',
      gate: 'Check best interests, ethics and relevance',
      name: 'Name somebody to review it',
      decide: 'Decide what the review comes to',
      publish: 'Publish it',
    },
    since: 'Waiting since',
  },
  nothingYet: 'The network has not begun to talk yet',
  nothingYetNote: 'The latest threads will appear here. The first may be yours: choose a space and open it.',
  chooseSpace: 'Choose a space',
}
