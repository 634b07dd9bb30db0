import type { KindMessages } from '../es/kinds.ts'

export const kinds: KindMessages = {
  legend: 'De quel type de fil s’agit-il ?',
  name: { discussion: 'Discussion', question: 'Question' },
  hint: {
    discussion: 'Pour échanger des expériences et des idées, sans que personne ne doive de réponse.',
    question: 'Un point précis à éclaircir. Vous marquerez la réponse qui le résout.',
  },
  answer: {
    answered: 'Répondue',
    unanswered: 'Sans réponse',
    has: 'Cette question a une réponse.',
    see: 'Voir la réponse',
    isThis: 'Ceci est la réponse',
    mark: 'Marquer comme réponse',
    unmark: 'Retirer la marque de réponse',
    marked: 'L’intervention est marquée comme réponse.',
    unmarked: 'La question est de nouveau sans réponse.',
  },
}
