import type { NoticeMessages } from '../es/notices.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const notices: NoticeMessages = {
  title: 'Avis',
  lead: 'Ce qui a été écrit dans ce que vous suivez, en votre absence.',
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
