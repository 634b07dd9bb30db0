import type { NoticeMessages } from '../es/notices.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const notices: NoticeMessages = {
  title: 'Avis',
  lead: 'Ce qui vous concerne, et ce qui a été écrit dans ce que vous suivez, en votre absence.',
  empty: 'Vous êtes à jour',
  emptyNote: 'Vous verrez ici les réponses à vos fils et les nouveautés des fils et espaces que vous suivez.',
  toSpaces: 'Voir les espaces',
  unread: 'Non lus',
  read: 'Lus',
  own: 'Votre fil',
  opened: 'Nouveau fil',
  posts: (from: number, last: number) =>
    from === last ? `Intervention nº ${n(last)}` : `Interventions nº ${n(from)} à ${n(last)}`,
  by: (name: string) => `Dernière : ${name}`,
  mark: 'Marquer comme lu',
  markAll: 'Tout marquer comme lu',
  marked: 'Marqué comme lu.',
  later: 'Avis précédents',
  earlier: 'Avis plus récents',
  kinds: {
    label: 'Quels avis',
    all: 'Tous',
    mention: 'Mentions',
    request: 'Demandes',
    answer: 'Réponses',
    acknowledge: 'Accusés de lecture',
    posts: 'Ce que je suis',
  },
  none: 'Il n’y a pas d’avis de ce type.',
  noneIs: {
    mention: 'Vous verrez ici qui vous mentionne, vous ou le poste que vous occupez.',
    request: 'Vous verrez ici les demandes à votre État, leurs changements et leur résultat.',
    answer: 'Vous verrez ici quel État a répondu à votre demande et quelle intervention a été retenue comme réponse.',
    acknowledge: 'Vous verrez ici les annonces qui vous demandent un accusé de lecture.',
    posts: 'Vous verrez ici ce qu’il y a de nouveau dans les fils et les espaces que vous suivez.',
  },
  about: {
    mention: (name: string, number: number) => `${name} vous mentionne dans l’intervention nº ${n(number)}`,
    request: (name: string) => `${name} demande une réponse de votre État`,
    'request-changed': () => 'Le texte de la demande à votre État a changé',
    'request-closed': (name: string) => `${name} a clos la demande à votre État et en a donné le résultat`,
    answer: (name: string) => `L’intervention de ${name} a été retenue comme réponse à votre question`,
    'state-answer': (name: string) => `${name} a répondu à votre demande au nom de son État`,
    chosen: () => 'Votre intervention a été retenue comme réponse',
    acknowledge: (name: string) => `${name} vous demande un accusé de lecture`,
    moved: (name: string) => `${name} a déplacé ce fil vers un autre espace`,
  },
  following: {
    title: 'Ce que je suis',
    lead: 'Ce dont vous recevez des avis. Les fils que vous ouvrez ou dans lesquels vous écrivez sont suivis d’office.',
    link: 'Voir et modifier ce que je suis',
    heading: 'Avis',
    thread: 'M’avertir de ce fil',
    space: 'M’avertir de cet espace',
    ofThread: {
      none: 'Seulement si j’y écris',
      watch: 'De chaque intervention',
      follow: 'Des nouveautés, groupées',
      mute: 'De rien',
    },
    ofSpace: {
      none: 'Seulement des fils que je suis',
      watch: 'De chaque intervention',
      follow: 'Des nouveaux fils',
      mute: 'De rien, sauf des fils que je choisis',
    },
    kinds: { thread: 'Fil', space: 'Espace' },
    saved: 'Votre choix est enregistré.',
    empty: 'Vous ne suivez encore rien',
    emptyNote:
      'Les fils et espaces que vous suivez ou mettez en sourdine seront ici. Le choix se fait sur la page de chacun.',
    next: 'Suivants',
    previous: 'Revenir au début',
  },
}
