import type { TaskMessages } from '../es/tasks.ts'

export const tasks: TaskMessages = {
  title: 'Ce qui vous revient dans les bonnes pratiques',
  lead: 'Ce qui vous attend, vous ou votre siège, le plus urgent d’abord.',
  more: 'Voir la suite',
  back: 'Revenir au début',
  nothing: 'Rien ne vous attend',
  nothingNote:
    'Vous verrez ici les questions de l’Institut sur vos fiches, les évaluations qui vous sont demandées et celles auxquelles vous pouvez répondre.',
  kinds: {
    review: 'Évaluer cette bonne pratique',
    question: 'Répondre à la question de l’Institut',
    reply: 'Répondre aux évaluations',
    confirm: 'Confirmer qu’elle est toujours valable, l’actualiser ou l’archiver',
  },
  since: 'En attente depuis',
  changed: 'Ce que sont devenues vos bonnes pratiques',
}
