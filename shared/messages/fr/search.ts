import type { SearchMessages } from '../es/search.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const search: SearchMessages = {
  title: 'Rechercher',
  lead: 'Dans tout ce que vous pouvez lire, dans les quatre langues à la fois.',
  words: 'Mots',
  wordsHint:
    'Avec ou sans accents. Entre guillemets, une expression : "intérêt supérieur". Avec un astérisque, un début : docum*',
  find: 'Rechercher',
  filters: (set) => (set > 0 ? `Filtres (${n(set)})` : 'Filtres'),
  space: 'Espace',
  anySpace: 'Tous les espaces',
  kind: 'Type de fil',
  anyKind: 'Tous les types',
  country: 'État',
  anyCountry: 'Tous les États',
  person: 'Personne',
  anyPerson: 'Toutes les personnes',
  personOf: 'Choisissez d’abord un État',
  language: 'Langue',
  anyLanguage: 'Toutes les langues',
  from: 'À partir du',
  to: 'Jusqu’au',
  clear: 'Retirer les filtres',
  begin: 'Saisissez ce que vous cherchez',
  beginIs:
    'Vous trouverez aussi les autres formes de chaque mot, et ce que le réseau nomme autrement : qui cherche « NNA » trouve « crianças » et « children ».',
  results: 'Résultats',
  found: (count) => plural('fr', count, { one: '1 intervention', other: `${n(count)} interventions` }),
  more: (count) => `Plus de ${n(count)} interventions`,
  order: 'D’abord celles qui le disent dans le titre, puis les plus récentes.',
  post: (number) => `Intervention n° ${n(number)}`,
  none: (words) => `Rien n’a été trouvé avec « ${words} »`,
  suggestions: 'Suggestions',
  suggested: (count) =>
    plural('fr', count, {
      one: 'Une suggestion. Choisissez-la avec les flèches et ouvrez-la avec Entrée.',
      other: `${n(count)} suggestions. Choisissez avec les flèches et ouvrez avec Entrée.`,
    }),
  suggestedPerson: 'Personne',
  meant: 'Vouliez-vous dire ?',
  meantIs: (words) => `Rechercher « ${words} »`,
  advice: {
    fewer: 'Essayez avec moins de mots, ou un seul.',
    beginning: 'Saisissez le début d’un mot et un astérisque : protoc*',
    later: 'Ce qui vient d’être écrit apparaît en moins d’une minute.',
  },
  gone: 'Ce qui figurait sur cette page a changé il y a un instant et ne correspond plus.',
  contributions: {
    title: 'Contributions',
    none: 'Rien n’a encore été écrit ici que vous puissiez lire.',
  },
  preparing: 'La recherche est en préparation',
  preparingIs:
    'Cela prend quelques secondes, ou quelques minutes si le réseau est grand. Cette page réessaie d’elle-même.',
  shortcut: 'Ouvrir la recherche avec la touche /',
  shortcutHint: 'Depuis toute page, quand vous n’écrivez pas. Conservé sur cet appareil.',
}
