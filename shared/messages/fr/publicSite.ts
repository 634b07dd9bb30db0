import type { PublicSiteMessages } from '../es/publicSite.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const publicSite: PublicSiteMessages = {
  network: 'Réseau des agents de liaison techniques',
  institute: 'Institut interaméricain de l’enfant (IIN-OEA)',
  skip: 'Aller au contenu',
  languages: 'Langue',
  trail: 'Où vous êtes',
  menu: 'Rubriques',
  start: 'Accueil',
  forum: 'Entrer dans le forum',
  forumIs: 'Le forum est un lieu réservé aux États. Ce qui se lit ici est public et peut être cité.',
  feed: 'Nouveautés par Atom',
  digest: 'Recevoir le bulletin par courriel',
  data: 'Données ouvertes',
  home: {
    title: 'Bonnes pratiques pour l’enfance en mobilité',
    lead: 'Des expériences des États des Amériques avec des enfants et des adolescents dans des contextes de mobilité humaine : ce qui se fait, avec qui, ce qui a réussi et ce qui a échoué. Ceux qui les mènent les consignent ; des pairs d’autres États les examinent.',
    latest: 'Les plus récentes',
    all: (count) =>
      plural('fr', count, {
        one: 'Voir la seule bonne pratique',
        other: `Voir les ${n(count)} bonnes pratiques`,
        many: `Voir ${n(count)} de bonnes pratiques`,
      }),
    none: 'Aucune bonne pratique n’est encore publiée. La première se lira ici.',
    dataIs: 'La liste entière, avec les résumés et les liens, pour tableurs et programmes :',
    schema: 'description des champs',
  },
  lists: {
    title: 'Bonnes pratiques',
    lead: 'Toutes celles qui sont publiées, par État ; dans chacun, les plus récentes d’abord.',
    byState: 'Par État',
    byTheme: 'Par thème',
    of: (place) => `Bonnes pratiques : ${place}`,
    count: (count) =>
      plural('fr', count, {
        one: `${n(count)} bonne pratique`,
        other: `${n(count)} bonnes pratiques`,
        many: `${n(count)} de bonnes pratiques`,
      }),
    pages: 'Pages',
    page: (number, of) => `Page ${n(number)} sur ${n(of)}`,
    next: 'Page suivante',
    previous: 'Page précédente',
  },
  practice: {
    version: (number) => `Version ${n(number)}`,
    publishedOn: 'Publiée le',
    level: 'Résultat de l’examen',
    record: 'Fiche',
    contents: 'Sur cette page',
    focalPoint: (institution, title) => `${institution} : ${title}`,
    address: 'Adresse permanente de cette version',
    versions: 'Versions',
    newest: 'La version en vigueur',
    isOld: (number) => `Voici la version ${n(number)}, telle qu’elle a été publiée. Il y en a une plus récente.`,
    asData: 'Cette fiche en données (JSON)',
    original: 'Original',
    inOriginal: 'Ce texte n’est pas traduit : il apparaît dans la langue d’origine.',
    untranslated:
      'Cette bonne pratique n’est pas encore traduite en français : son texte apparaît dans la langue d’origine.',
    current: 'Traduction à jour avec l’original.',
    stale: 'Traduction d’une version antérieure de l’original : ce qui a changé depuis est signalé.',
    staleText: 'L’original de ce texte a changé après sa traduction.',
    byMachine: 'Elle a été traduite par une machine et personne ne l’a relue. L’original fait foi.',
    readOriginal: 'Lire l’original',
  },
  states: {
    published: 'En vigueur',
    due: 'À réexaminer',
    superseded: 'Remplacée',
    archived: 'Archivée',
    withdrawn: 'Retirée',
  },
  stateNotes: {
    due: 'La date de la réexaminer est venue ; son État n’a pas encore confirmé qu’elle reste en vigueur.',
    superseded: 'Une autre bonne pratique a pris sa place :',
    archived: 'Archivée le',
    archivedIs: 'Elle n’est plus proposée, et se lit toujours telle qu’elle a été publiée.',
  },
  outcomes: {
    reported: 'Expérience consignée',
    promising: 'Pratique prometteuse',
    validated: 'Bonne pratique validée',
    replicated: 'Bonne pratique reproduite',
  },
  gone: {
    title: 'Cette bonne pratique a été retirée',
    lead: 'Elle a été publiée ici, puis retirée pour toujours. Rien de son texte ne subsiste.',
    state: 'État',
    publishedOn: 'Publiée pour la première fois',
    on: 'Retirée',
    others: 'Voir celles qui sont publiées',
  },
}
