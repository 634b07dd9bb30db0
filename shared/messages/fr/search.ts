import type { SearchMessages } from '../es/search.ts'
import { numeral, plural } from '../translated.ts'

export const search: SearchMessages = {
  title: 'Rechercher',
  lead: 'Trouvez des messages par leurs mots, dans chacune des quatre langues.',
  words: 'Mots',
  wordsHint: 'Entre guillemets, une expression ; avec un astérisque à la fin, le début d’un mot.',
  find: 'Rechercher',
  filters: 'Plus de filtres',
  space: 'Espace',
  anySpace: 'Tous les espaces',
  language: 'Langue',
  anyLanguage: 'Toutes les langues',
  from: 'À partir du',
  to: 'Jusqu’au',
  begin: 'Saisissez ce que vous cherchez',
  beginIs: 'Les messages qui contiennent vos mots apparaîtront ici.',
  none: 'Aucun message trouvé',
  noneIs:
    'Essayez avec moins de mots, d’autres mots ou sans filtres. Ce qui vient d’être écrit apparaît en moins d’une minute.',
  found: (count) => plural('fr', count, { one: '1 message', other: `${numeral('fr', count)} messages` }),
  post: (number) => `Message ${numeral('fr', number)}`,
}
