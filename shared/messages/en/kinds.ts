import type { KindMessages } from '../es/kinds.ts'

export const kinds: KindMessages = {
  legend: 'What kind of thread is it?',
  name: { discussion: 'Discussion', question: 'Question' },
  hint: {
    discussion: 'To exchange experiences and ideas; nobody owes an answer.',
    question: 'Something specific you need to know. You will mark the reply that answers it.',
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
}
