import type { TaskMessages } from '../es/tasks.ts'

export const tasks: TaskMessages = {
  leadOfInstitute: 'What waits for you, for your seat or for the Institute, the most urgent first.',
  back: 'Back to the beginning',
  nothing: 'Nothing waits for you',
  nothingNote:
    'Here you will see what the Institute asks about your records, the reviews asked of you, and those you may reply to.',
  nothingNoteOfInstitute:
    'Here you will see the records that wait for the Institute to read, judge, decide on or publish, and what is asked of you.',
  practice: 'Good practice',
  ofPractice: {
    'practice-question': 'The Institute asks something about the record and awaits your answer',
    'practice-reply': 'The reviews are in: you may reply before it is decided',
    'practice-confirm': 'It is due for a fresh look: confirm that it still holds, update it or archive it',
    'practice-review': 'You are asked to review it',
    'practice-check': 'It was submitted and waits to be read by the Institute',
    'practice-gate': 'It waits for the first check and for its reviewers',
    'practice-name': 'Somebody else must be named to review it',
    'practice-decide': 'All that was awaited is in: it waits for the decision',
    'practice-publish': 'It has an outcome and may be published',
    'practice-near': 'The last day for what you are to do about it is near',
    'practice-returned': 'The Institute returned the record, with its reasons',
    'practice-decided': 'The review has come to an outcome',
    'practice-published': 'It has been published',
    'practice-redacted': 'A passage was redacted',
    'practice-withdrawn': 'It has been withdrawn for good',
  },
  changed: 'What became of your good practices',
}
