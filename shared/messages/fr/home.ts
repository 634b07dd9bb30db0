import type { HomeMessages } from '../es/home.ts'

export const home: HomeMessages = {
  title: 'Accueil',
  greeting: (name) => `Bienvenue, ${name}`,
  lastVisit: 'Votre visite précédente :',
  firstVisit:
    'C’est votre première visite : commencez par un espace et lisez à votre rythme. Enlaces retient où vous en êtes.',
  readNext: 'Lire les nouveautés',
  waiting: 'En attente de votre lecture',
  waitingNote: 'Fils comportant des réponses que vous n’avez pas encore lues.',
  upToDate: 'Vous êtes à jour',
  upToDateNote: 'Quand quelqu’un écrira dans l’un de vos espaces, vous le verrez ici.',
  latest: 'Ce sur quoi le réseau travaille',
  spaces: 'Espaces',
  allSpaces: 'Voir tous les espaces',
  institute: 'Fiches qui attendent l’Institut',
  tasks: {
    title: 'Ce qui vous revient dans les bonnes pratiques',
    lead: 'Ce qui vous attend, vous ou votre siège, le plus urgent d’abord.',
    more: 'Voir la suite',
    kinds: {
      review: 'Évaluer cette bonne pratique',
      question: 'Répondre à la question de l’Institut',
      reply: 'Répondre aux évaluations',
      confirm: 'Confirmer qu’elle est toujours valable, l’actualiser ou l’archiver',
      check: 'Lire la fiche et la vérifier',
      gate: 'Vérifier l’intérêt supérieur, l’éthique et la pertinence',
      name: 'Désigner une personne pour l’évaluer',
      decide: 'Décider du résultat',
      publish: 'La publier',
    },
    since: 'En attente depuis',
  },
  nothingYet: 'Le réseau n’a pas encore commencé à échanger',
  nothingYetNote:
    'Les fils les plus récents apparaîtront ici. Le premier peut être le vôtre : choisissez un espace et ouvrez-le.',
  chooseSpace: 'Choisir un espace',
}
