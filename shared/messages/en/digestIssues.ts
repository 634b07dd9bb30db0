import type { DigestIssueMessages } from '../es/digestIssues.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const digestIssues: DigestIssueMessages = {
  mine: 'Your latest digests',
  mineLead: 'What became of each, and why it came or did not.',
  none: 'None has been made yet',
  noneNote: 'Each digest will stand here, with what became of it.',
  number: (number) => `Digest no. ${number}`,
  again: (number) => `Digest no. ${number}, sent again`,
  older: 'Earlier ones',
  latest: 'The latest',
  whyCame: 'Why did it come?',
  whyNot: 'Why did it not come?',
  whyWaits: 'Why has it not come yet?',
  outcomes: {
    waiting: 'Waiting',
    sent: 'Sent',
    refused: 'Refused',
    empty: 'Nothing new',
    stopped: 'Not wanted',
    away: 'No active account',
    bounced: 'Came back',
    unreachable: 'Address stopped',
    paused: 'Put off',
  },
  schedule: {
    daily: (hour, zone) => `It is asked for every day at ${hour}, by the clock of ${zone}.`,
    weekly: (weekday, hour, zone) => `It is asked for once a week: ${weekday} at ${hour}, by the clock of ${zone}.`,
    monthly: (weekday, hour, zone) =>
      `It is asked for once a month: the first ${weekday} at ${hour}, by the clock of ${zone}.`,
    none: 'It is not asked for: none goes out.',
  },
  next: (moment) => `The next one goes out: ${moment}.`,
  late: (moment) =>
    `The next one was due: ${moment}. It goes out when the clock comes round, which it does every fifteen minutes.`,
  held: (moment) =>
    `Sending has been paused for everybody since: ${moment}. Nobody loses anything: what does not go out is told in the next one.`,
  why: {
    made: (moment) => `It was made: ${moment}.`,
    window: (from, to) => `It covers what happened between these two moments: ${from} and ${to}.`,
    upTo: (to) => `It covers what happened up to: ${to}.`,
    sent: (moment) => `It went out: ${moment}.`,
    told: 'It told of what had not been read in Enlaces by then:',
    refused: (moment) =>
      `The mail service refused the address: ${moment}. It is not tried again. If the address has changed, the coordination can correct it.`,
    empty: 'There was nothing to tell that had not been read already, and with nothing new no mail is sent.',
    seen: 'There were new threads, but you had opened them in Enlaces already.',
    left: 'There were new threads in spaces that you muted, left out of the digest, or wanted only the highlights of.',
    stopped: 'When it was to go out, it had been asked not to come any more.',
    away: 'When it was to go out, the account was suspended or closed.',
    bounced: (moment) =>
      `It went out, and the mailbox sent it back: ${moment}. Nothing more goes there until the address is corrected or released; the coordination can do either.`,
    unreachable:
      'When it was to go out, the address was stopped: an earlier mail had come back, or had been marked as unwanted.',
    paused: 'When it was to go out, sending was paused. What it was to tell went into the next digest.',
    againPaused: 'When it was to go out, sending was paused. It can be asked for once more when sending is resumed.',
    waiting: 'It waits for its turn in the queue of mail, which tries for some hours.',
  },
  parts: {
    needs: (count) =>
      plural('en', count, {
        one: '1 thing that waited for the person',
        other: `${n(count)} things that waited for the person`,
      }),
    follows: (count) =>
      plural('en', count, {
        one: '1 piece of news in what is followed',
        other: `${n(count)} pieces of news in what is followed`,
      }),
    news: (count) => plural('en', count, { one: '1 new thread', other: `${n(count)} new threads` }),
    rest: (count) =>
      plural('en', count, { one: '1 more thread, only counted', other: `${n(count)} more threads, only counted` }),
  },
  reasons: {
    mention: (count) => plural('en', count, { one: '1 mention', other: `${n(count)} mentions` }),
    request: (count) =>
      plural('en', count, { one: '1 request to your State', other: `${n(count)} requests to your State` }),
    'request-changed': (count) =>
      plural('en', count, { one: '1 request whose text changed', other: `${n(count)} requests whose text changed` }),
    'request-dated': (count) =>
      plural('en', count, {
        one: '1 request with another last day',
        other: `${n(count)} requests with another last day`,
      }),
    'request-closed': (count) =>
      plural('en', count, { one: '1 request that was closed', other: `${n(count)} requests that were closed` }),
    due: (count) =>
      plural('en', count, { one: '1 last day that came near', other: `${n(count)} last days that came near` }),
    answer: (count) =>
      plural('en', count, {
        one: '1 answer to a question of yours',
        other: `${n(count)} answers to questions of yours`,
      }),
    'state-answer': (count) =>
      plural('en', count, {
        one: '1 answer of a State to a request of yours',
        other: `${n(count)} answers of States to requests of yours`,
      }),
    chosen: (count) =>
      plural('en', count, {
        one: '1 post of yours marked as the answer',
        other: `${n(count)} posts of yours marked as the answer`,
      }),
    acknowledge: (count) =>
      plural('en', count, { one: '1 thing to acknowledge', other: `${n(count)} things to acknowledge` }),
    moved: (count) =>
      plural('en', count, { one: '1 thread that was moved', other: `${n(count)} threads that were moved` }),
    transferred: (count) =>
      plural('en', count, {
        one: '1 thread to which posts came from another',
        other: `${n(count)} threads to which posts came from others`,
      }),
    posts: (count) =>
      plural('en', count, {
        one: '1 thread that you follow, with new posts',
        other: `${n(count)} threads that you follow, with new posts`,
      }),
    opened: (count) => plural('en', count, { one: '1 new thread', other: `${n(count)} new threads` }),
  },
  spaces: {
    of: 'In the digest',
    title: 'How much of each space',
    lead: 'What waits for you (mentions, requests to your State, things to acknowledge) and what you are answered always comes.',
    highlightsAre:
      'Everything is each new thread, and what is new in threads that you follow. Highlights are announcements, requests, questions that have an answer, and threads with five replies or more. A thread that you mute does not appear.',
    all: 'Everything',
    highlights: 'Highlights only',
    none: 'Nothing',
    muted: 'You muted this space: its new threads do not appear, whatever you choose here.',
    following: 'Change what you follow',
    empty: 'There are no spaces that you may read',
  },
}
