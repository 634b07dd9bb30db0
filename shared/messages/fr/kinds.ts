import type { KindMessages } from '../es/kinds.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const kinds: KindMessages = {
  legend: 'De quel type de fil s’agit-il ?',
  name: { discussion: 'Discussion', question: 'Question', request: 'Demande' },
  hint: {
    discussion: 'Pour échanger des expériences et des idées, sans que personne ne doive de réponse.',
    question: 'Un point précis à éclaircir. Vous marquerez la réponse qui le résout.',
    request:
      'Demande aux États une information ou une assistance technique avant une date. On voit qui a répondu, et elle est close par un résultat.',
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
  request: {
    subjectLegend: 'Que demandez-vous ?',
    subject: { information: 'Information', 'technical-assistance': 'Assistance technique' },
    toLegend: 'À qui ?',
    toAll: 'À tous les États du réseau',
    toChosen: 'Aux États que vous choisissez',
    states: 'États',
    dueOn: 'Date limite de réponse',
    until: (day) => `Jusqu’au ${day}`,
    today: 'À rendre aujourd’hui',
    overdue: (day) => `Délai dépassé depuis le ${day}`,
    who: 'Qui a répondu',
    whoAll: 'Adressée à tous les États du réseau.',
    whoSome: 'Adressée aux États de cette liste.',
    answeredOf: (answered, all) => `Réponses reçues : ${n(answered)} sur ${n(all)}.`,
    yours: 'La réponse de votre État est attendue',
    yoursNote: 'La première réponse d’un agent de liaison de votre État dans ce fil compte comme la réponse de l’État.',
    state: 'État',
    response: 'Réponse',
    hasAnswered: 'A répondu',
    missing: 'En attente',
    outcome: 'Résultat',
    outcomeBefore: 'Résultat d’une clôture précédente',
    close: 'Clore avec un résultat',
    closeAsk: 'Quel a été le résultat de la demande ?',
    outcomeHint: 'Une ou deux phrases : ce qui a été obtenu, et de qui. Il figurera en tête du fil.',
    atHome: 'Demandes à votre État',
    atHomeNote: 'Elles attendent la réponse de votre État ; les plus urgentes d’abord.',
  },
}
