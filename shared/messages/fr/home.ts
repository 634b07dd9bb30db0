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
  nothingYet: 'Le réseau n’a pas encore commencé à échanger',
  nothingYetNote:
    'Les fils les plus récents apparaîtront ici. Le premier peut être le vôtre : choisissez un espace et ouvrez-le.',
  chooseSpace: 'Choisir un espace',
}
