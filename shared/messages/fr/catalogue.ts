import type { CatalogueMessages } from '../es/catalogue.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const catalogue: CatalogueMessages = {
  title: 'Bonnes pratiques',
  lead: 'Ce que les États font déjà pour les enfants et les adolescents en situation de mobilité, examiné par leurs pairs et publié avec l’accord de chaque État.',
  mine: 'Mes fiches',
  words: 'Mots',
  find: 'Rechercher',
  chosen: 'Ce que vous avez choisi',
  takeBack: '(retirer)',
  clear: 'Tout retirer',
  count: 'Pratiques',
  print: 'Imprimer',
  views: { label: 'Façons de les voir', list: 'Liste', map: 'Carte', matrix: 'Thèmes et États' },
  filters: (count: number) => (count > 0 ? `Filtres (${n(count)})` : 'Filtres'),
  facets: {
    country: 'État',
    theme: 'Thème',
    outcome: 'Résultat de l’examen',
    age: 'Âge',
    company: 'Avec qui ils se déplacent',
    group: 'Groupe',
    stage: 'Étape de la mobilité',
    level: 'Niveau territorial',
    language: 'Disponible en',
    year: 'Année de début',
  },
  outcomes: { reported: 'Consignée', promising: 'Prometteuse', validated: 'Validée', replicated: 'Reproduite' },
  sort: {
    label: 'Trier par',
    fit: 'Mots dans le titre',
    recent: 'Les plus récentes',
    outcome: 'Résultat de l’examen',
    adopted: 'Les plus adoptées',
  },
  found: (count: number) =>
    count === 0
      ? 'Aucune pratique'
      : plural('fr', count, {
          one: '1 pratique',
          other: `${n(count)} pratiques`,
          many: `${n(count)} pratiques`,
        }),
  firstOnes: 'Revenir aux premières',
  more: 'Voir plus de pratiques',
  since: (year: string) => `Depuis ${year}`,
  adopted: (count: number) =>
    plural('fr', count, {
      one: 'Adoptée par 1 État',
      other: `Adoptée par ${n(count)} États`,
      many: `Adoptée par ${n(count)} États`,
    }),
  preparing: 'Le catalogue est en préparation',
  empty: 'Aucune pratique n’est encore publiée',
  emptyIs:
    'Ici se trouveront celles que les États présentent, que leurs pairs examinent et que l’Institut publie. Vous pouvez commencer la première sous « Mes fiches ».',
  nothing: 'Aucune pratique ne réunit tout ce que vous avez choisi',
  nothingIs:
    'Retirez un filtre, ou essayez moins de mots ou des mots plus généraux. Une combinaison sans pratique dit aussi quelque chose : c’est un vide que le réseau peut combler.',
  nothingAsked: 'Aucune pratique ne contient ces mots',
  fewer: 'Essayez moins de mots, ou des mots plus généraux.',
  lookedIn:
    'Les mots ont été cherchés en espagnol, en anglais, en portugais et en français, dans tout le texte de chaque pratique.',
  loosen: 'Il y en a si vous retirez une partie de votre choix :',
  without: (chosen: string, found: string) => `Sans « ${chosen} » : ${found}`,
  near: 'Avec certains de ces mots',
  meant: 'Vouliez-vous dire…?',
  published: 'Publiée :',
  version: (number: number) => `Version ${number}`,
  versions: 'Versions',
  older: 'Ce n’est pas la dernière version.',
  toLast: 'Lire la dernière',
  toSuccessor: 'Lire la pratique qui la remplace',
  publicPage: 'Sa page publique',
  toRecord: 'Travailler sur la fiche',
  toCatalogue: 'Aller au catalogue',
  reason: 'Motif :',
  states: {
    published: 'En vigueur',
    due: 'À réexaminer : son État doit confirmer qu’elle est toujours en vigueur.',
    superseded: 'Une autre pratique l’a remplacée. Elle reste ici pour être consultée.',
    archived: 'Elle est archivée : elle n’est plus appliquée et reste ici pour être consultée.',
    withdrawn: 'Cette pratique a été retirée',
  },
  withdrawn: {
    title: 'Cette pratique a été retirée',
    of: (state: string) => `C’était une pratique de cet État : ${state}. Elle ne peut plus être lue.`,
    ofNone: 'Elle ne peut plus être lue.',
    at: 'Retirée :',
  },
  similar: { title: 'Pratiques semblables', why: (shared: string) => `En commun : ${shared}` },
  compare: {
    title: 'Comparer des pratiques',
    pick: 'Comparer',
    full: 'vous en avez déjà choisi trois',
    picked: (count: number) =>
      plural('fr', count, {
        one: '1 choisie pour comparer ; choisissez-en une autre',
        other: `${n(count)} choisies pour comparer`,
        many: `${n(count)} choisies pour comparer`,
      }),
    none: 'Ne pas comparer',
    empty: 'Il n’y a pas de pratique à comparer',
    unsaid: 'Elle ne le dit pas.',
    gone: (count: number) =>
      plural('fr', count, {
        one: '1 des pratiques choisies n’est plus publiée.',
        other: `${n(count)} des pratiques choisies ne sont plus publiées.`,
        many: `${n(count)} des pratiques choisies ne sont plus publiées.`,
      }),
  },
  map: {
    title: 'Carte des pratiques',
    lead: 'Chaque État est une case de la même taille. Le nombre dit combien de pratiques il a publiées ; choisissez-en un pour les voir.',
    table: 'Voir sous forme de tableau',
    tile: (state: string, count: number) =>
      count === 0
        ? `${state}: aucune pratique`
        : plural('fr', count, {
            one: `${state}: 1 pratique`,
            other: `${state}: ${n(count)} pratiques`,
            many: `${state}: ${n(count)} pratiques`,
          }),
  },
  matrix: {
    title: 'Thèmes et États',
    lead: 'Combien de pratiques il y a de chaque État dans chaque thème. Un point est un vide : il n’y en a pas encore.',
    cell: (state: string, theme: string, count: number) =>
      count === 0
        ? `${state}, ${theme}: aucune pratique`
        : plural('fr', count, {
            one: `${state}, ${theme}: 1 pratique`,
            other: `${state}, ${theme}: ${n(count)} pratiques`,
            many: `${state}, ${theme}: ${n(count)} pratiques`,
          }),
  },
  filter: {
    title: 'Filtres enregistrés',
    lead: (most: number) =>
      `Jusqu’à ${n(most)}. Dans les bulletins, ce sont les mots du titre et du résumé qui comptent.`,
    save: 'Enregistrer ce filtre',
    saveNow: 'Enregistrer',
    saved: 'Le filtre est enregistré.',
    name: 'Nom du filtre',
    digest: 'M’annoncer les nouvelles pratiques dans le bulletin',
    rename: 'Renommer',
    drop: 'Supprimer',
  },
  openData: {
    title: 'Données ouvertes',
    lead: 'Tout ce qui est publié, pour un tableur ou un programme ; le schéma en décrit la forme.',
    csv: 'Télécharger le CSV',
    json: 'Télécharger le JSON',
    'schema.json': 'Schéma du JSON',
  },
  inSearch: (count: number) =>
    plural('fr', count, {
      one: '1 bonne pratique contient ces mots : la voir dans le catalogue',
      other: `${n(count)} bonnes pratiques contiennent ces mots : les voir dans le catalogue`,
      many: `${n(count)} bonnes pratiques contiennent ces mots : les voir dans le catalogue`,
    }),
}
