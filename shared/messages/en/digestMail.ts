import type { DigestMailMessages } from '../es/digestMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const digestMail: DigestMailMessages = {
  subject: {
    needs: (count) => plural('en', count, { one: '1 thing waits for you', other: `${n(count)} things wait for you` }),
    follows: (count) =>
      plural('en', count, { one: '1 update in what you follow', other: `${n(count)} updates in what you follow` }),
    news: (count) => plural('en', count, { one: '1 new thread', other: `${n(count)} new threads` }),
  },
  greeting: (name) => `Dear ${name},`,
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
  rest: (count, space) =>
    plural('en', count, {
      one: `And 1 more thread in “${space}”`,
      other: `And ${n(count)} more threads in “${space}”`,
    }),
  more: 'There are more new threads in Enlaces than find room here.',
  open: 'Open Enlaces',
  reason:
    'You receive this digest because you belong to Enlaces, the forum of the Network of Technical Liaisons of the IIN.',
  change: 'Change when it comes',
  stop: 'Stop receiving it',
}
