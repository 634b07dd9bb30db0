import type { TaskMessages } from '../es/tasks.ts'

export const tasks: TaskMessages = {
  title: 'Yours to do in good practices',
  lead: 'What waits for you or your seat, the most urgent first.',
  more: 'Show more',
  back: 'Back to the beginning',
  nothing: 'Nothing waits for you',
  nothingNote:
    'Here you will see what the Institute asks about your records, the reviews asked of you, and those you may reply to.',
  kinds: {
    review: 'Review this good practice',
    question: 'Answer the Institute’s question',
    reply: 'Reply to the reviews',
    confirm: 'Confirm that it still holds, update it or archive it',
  },
  since: 'Waiting since',
  practice: 'Good practice',
  ofPractice: {
    'practice-question': 'The Institute asks something about the record and awaits your answer',
    'practice-reply': 'The reviews are in: you may reply before it is decided',
    'practice-confirm': 'It is due for a fresh look: confirm that it still holds, update it or archive it',
    'practice-review': 'You are asked to review it',
    'practice-near': 'The last day for what you are to do about it is near',
    'practice-returned': 'The Institute returned the record, with its reasons',
    'practice-decided': 'The review has come to an outcome',
    'practice-published': 'It has been published',
    'practice-redacted': 'A passage was redacted',
    'practice-withdrawn': 'It has been withdrawn for good',
  },
  changed: 'What became of your good practices',
}
