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
  changed: 'What became of your good practices',
}
