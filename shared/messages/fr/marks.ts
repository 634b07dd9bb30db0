import type { MarkMessages } from '../es/marks.ts'

/** What stands on posts and beside boxes where the coordination has acted. */
export const marks: MarkMessages = {
  more: 'Plus',
  moreOf: 'd’actions sur cette intervention',
  hidden: 'Intervention masquée par la coordination',
  removed: 'Intervention retirée par la coordination',
  byAuthor: 'Son auteur a retiré cette intervention',
  because: (reason) => `Raison : ${reason}`,
  onlySome: 'Le texte qui suit n’est vu que de son auteur et de la coordination.',
  answer: 'Lire ce qui s’est passé et répondre',
  paused: 'Votre écriture est suspendue',
  pausedUntil: 'Jusqu’au',
  pausedIs: 'Vous pouvez continuer à lire, et répondre à la coordination.',
}
