import type { KindMessages } from '../es/kinds.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const kinds: KindMessages = {
  legend: 'What kind of thread is it?',
  name: { discussion: 'Discussion', question: 'Question', request: 'Request' },
  hint: {
    discussion: 'To exchange experiences and ideas; nobody owes an answer.',
    question: 'Something specific you need to know. You will mark the reply that answers it.',
    request:
      'Asks States for information or technical assistance by a date. Shows who has answered and closes with an outcome.',
  },
  answer: {
    answered: 'Answered',
    unanswered: 'No answer yet',
    has: 'This question has an answer.',
    see: 'See the answer',
    isThis: 'This is the answer',
    mark: 'Mark as the answer',
    unmark: 'Unmark as the answer',
    marked: 'The post is now marked as the answer.',
    unmarked: 'The question has no answer again.',
  },
  request: {
    subjectLegend: 'What are you requesting?',
    subject: { information: 'Information', 'technical-assistance': 'Technical assistance' },
    toLegend: 'From whom?',
    toAll: 'From all States of the network',
    toChosen: 'From the States you choose',
    states: 'States',
    dueOn: 'Last day for answering',
    until: (day) => `By ${day}`,
    today: 'Due today',
    overdue: (day) => `Overdue since ${day}`,
    who: 'Who has answered',
    whoAll: 'Addressed to all States of the network.',
    whoSome: 'Addressed to the States in this list.',
    answeredOf: (answered, all) => `${n(answered)} of ${n(all)} have answered.`,
    yours: 'Your State’s answer is awaited',
    yoursNote: 'The first reply in this thread by a liaison of your State counts as the State’s answer.',
    state: 'State',
    response: 'Answer',
    hasAnswered: 'Has answered',
    missing: 'Not yet',
    outcome: 'Outcome',
    outcomeBefore: 'Outcome of an earlier closure',
    close: 'Close with an outcome',
    closeAsk: 'What came of the request?',
    outcomeHint: 'One or two sentences: what was obtained, and from whom. It will stand at the head of the thread.',
    atHome: 'Requests to your State',
    atHomeNote: 'They await your State’s answer; those due soonest come first.',
  },
}
