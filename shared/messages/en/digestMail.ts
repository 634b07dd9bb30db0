import type { DigestMailMessages } from '../es/digestMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const digestMail: DigestMailMessages = {
  subject: {
    needs: (count) => plural('en', count, { one: '1 thing waits for you', other: `${n(count)} things wait for you` }),
    follows: (count) =>
      plural('en', count, { one: '1 update in what you follow', other: `${n(count)} updates in what you follow` }),
    news: (count) => plural('en', count, { one: '1 new thread', other: `${n(count)} new threads` }),
    practices: (count) => plural('en', count, { one: '1 new good practice', other: `${n(count)} new good practices` }),
  },
  greeting: (name) => `Hello ${name},`,
  lead: (date) => `This is what the network has for you since ${date}.`,
  headings: { needs: 'Waiting for you', follows: 'In what you follow', news: 'New in the network' },
  by: (name, state) => `${name} (${state})`,
  why: {
    mention: (who) => `${who} mentions you`,
    request: (who, date) => `${who} asks your State for an answer, by ${date}`,
    'request-changed': (date) => `The text of the request to your State changed; it is to be answered by ${date}`,
    'request-dated': (who, date) =>
      `${who} changed the last day for answering the request to your State: it is now ${date}`,
    'request-closed': (who) => `${who} closed the request to your State and left the outcome`,
    due: (date) => `Your State has not answered yet, and the last day is ${date}`,
    answer: (who) => `The post by ${who} was marked as the answer to your question`,
    'state-answer': (who) => `${who} answered your request on behalf of their State`,
    chosen: 'Your post was marked as the answer',
    acknowledge: (who) => `${who} asks you to acknowledge this`,
    moved: (who) => `${who} moved this thread to another space`,
    transferred: (who) => `${who} brought posts to this thread from another`,
    posts: (count, who) =>
      plural('en', count, { one: `1 new post, by ${who}`, other: `${n(count)} new posts, the last by ${who}` }),
    discussion: (who) => `${who} opened a discussion`,
    question: (who) => `${who} asks a question`,
    requestOpened: (who) => `${who} opened a request`,
    announcement: (who) => `${who} published an announcement`,
  },
  practice: {
    'practice-question': ({ date }) =>
      date
        ? `The Institute asks you something about this record; please answer by ${date}`
        : 'The Institute asks you something about this record and awaits your answer',
    'practice-reply': ({ date }) =>
      date
        ? `The reviews of this record are in: you may reply to them until ${date}`
        : 'The reviews of this record are in: you may reply to them before it is decided',
    'practice-confirm': ({ date }) =>
      date
        ? `This good practice is to be looked at again by ${date}: confirm that it still holds, update it or archive it`
        : 'This good practice is due for a fresh look: confirm that it still holds, update it or archive it',
    'practice-near': ({ date }) =>
      date
        ? `What you are to do about this record is due by ${date}`
        : 'The last day for what you are to do about this record is near',
    'practice-review': ({ date }) => (date ? `You are asked to review it by ${date}` : 'You are asked to review it'),
    'practice-check': () => 'This record was submitted and waits to be read by the Institute',
    'practice-gate': () => 'This record waits for the first check and for its reviewers',
    'practice-name': () => 'Somebody else must be named to review this record',
    'practice-decide': () => 'The review of this record waits for the Institute’s decision',
    'practice-publish': () => 'This record has an outcome and may be published',
    'practice-returned': () => 'The Institute returned your record to you, with its reasons',
    'practice-decided': () => 'The review of your record has come to an outcome',
    'practice-published': () => 'Your good practice has been published',
    'practice-redacted': () => 'A passage of your good practice was redacted',
    'practice-withdrawn': () => 'Your good practice has been withdrawn for good',
    'practice-new': () => 'Good practice just published',
    'practice-found': ({ filter }) => `Good practice just published that matches your filter “${filter}”`,
  },
  rest: (count, space) =>
    plural('en', count, {
      one: `And 1 more thread in “${space}”`,
      other: `And ${n(count)} more threads in “${space}”`,
    }),
  restPractices: (count) =>
    plural('en', count, { one: 'And 1 more good practice', other: `And ${n(count)} more good practices` }),
  more: 'There are more new threads in Enlaces than find room here.',
  open: 'Open Enlaces',
  reason:
    'You receive this digest because you belong to Enlaces, the forum of the Network of Technical Liaisons of the IIN.',
  change: 'Change when it comes',
  stop: 'Stop receiving it',
}
