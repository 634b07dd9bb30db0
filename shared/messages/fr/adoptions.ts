import type { AdoptionMessages } from '../es/adoptions.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const adoptions: AdoptionMessages = {
  title: 'Adoption',
  crumb: 'Bonnes pratiques',
  pageTitle: (practice) => `Ce que d’autres États ont fait de « ${practice} »`,
  lead: 'Chaque État dit jusqu’où il est allé avec une pratique d’un autre, ce qu’il a changé et ce qui n’a pas marché chez lui. Leur nombre est public ; leurs noms et ce qu’ils écrivent sont réservés aux membres du réseau.',
  status: {
    considering: 'L’envisage',
    adapting: 'En cours d’adaptation',
    adopted: 'L’a adoptée',
    stopped: 'L’a arrêtée',
  },
  meaning: {
    considering: 'On étudie si elle convient et ce qu’il faudrait.',
    adapting: 'La décision est prise et la pratique est en préparation pour le pays.',
    adopted: 'Elle fonctionne sur place, avec des personnes et des moyens affectés.',
    stopped: 'Elle a été commencée ou prévue, et ne l’est plus. Savoir pourquoi aide les autres.',
  },
  states: (count) =>
    plural('fr', count, { one: `${n(count)} État`, other: `${n(count)} États`, many: `${n(count)} États` }),
  since: (month) => `Depuis ${month}`,
  changed: 'Ce qui a été changé',
  failed: 'Ce qui n’a pas marché',
  evidence: 'Ce qui a été mesuré, et le résultat',
  links: 'Où on peut le lire',
  own: 'Sa propre fiche publiée',
  notedBy: (name) => `Noté par ${name} :`,
  replicated: 'L’Institut a confirmé qu’elle y fonctionne aussi',
  confirm: 'Confirmer qu’elle y fonctionne aussi',
  confirmExplain:
    'Vous avez lu ce qui a été mesuré et constaté que la pratique fonctionne dans cet État. Elle est dite reproduite tant que ces éléments ne changent pas et que cet État la maintient ; la version publiée ne change pas.',
  confirmed: 'C’est confirmé.',
  notValidated:
    'Les résultats sont confirmés lorsque la pratique est validée et que son État n’en écrit pas de nouvelle version.',
  none: 'Aucun État n’a encore rien noté',
  noneNote: 'On verra ici quels États l’envisagent, l’adaptent, l’ont adoptée ou arrêtée, et ce qu’ils ont appris.',
  note: 'Noter ce que fait mon État',
  noteAgain: 'Modifier ce que mon État a noté',
  history: 'Ce qu’il a noté auparavant',
  historyOlder: 'Il y a des notes plus anciennes qui ne sont pas affichées.',
  more: 'Voir d’autres États',
  first: 'Revenir aux premiers',
  form: {
    status: 'Jusqu’où votre État est-il allé ?',
    year: 'Depuis l’année',
    month: 'Mois',
    language: 'Langue dans laquelle vous écrivez',
    changedHint: 'Ce que votre pays a fait autrement : qui, où, selon quelle norme, avec quels moyens.',
    failedHint: 'Ce qui ne s’est pas bien passé, et pourquoi. C’est ce qui aide le plus les suivants.',
    evidenceHint: {
      validated:
        'Chiffres, évaluations, paroles d’enfants et de familles, sans rien qui permette d’identifier quelqu’un. L’Institut les lit et peut confirmer que la pratique y fonctionne aussi.',
      other:
        'Chiffres, évaluations, paroles d’enfants et de familles, sans rien qui permette d’identifier quelqu’un. L’Institut ne confirme qu’elle fonctionne aussi dans un autre État que pour une pratique que son évaluation a validée, et celle-ci ne l’est pas encore : ce que vous notez reste pour quand elle le sera.',
    },
    linksHint: 'Adresses de pages publiques, une par ligne ; cinq au plus.',
    ownHint: 'Si votre État a publié ici une fiche sur ce qu’il a fait, choisissez-la.',
    noOwn: 'Aucune',
    undo: 'L’Institut a confirmé ces résultats. Si vous les modifiez, ou si votre État n’applique plus la pratique, la confirmation ne vaut plus.',
    readers: 'Tous les membres du réseau le lisent. Toute personne qui représente votre État peut le modifier.',
    submit: 'Enregistrer',
    saved: 'C’est noté.',
    conflict: 'Une autre personne de votre État a noté quelque chose pendant que vous écriviez',
    conflictNote:
      'Voici ce qui est enregistré. Votre texte reste ci-dessous : complétez-le et enregistrez-le, il deviendra une nouvelle note.',
  },
  family: {
    title: 'D’où elle vient et ce qu’elle a donné',
    none: 'Personne n’en a encore publié de version propre, et elle ne vient pas d’une autre pratique.',
    here: 'Cette pratique',
    withdrawn: 'Pratique retirée',
    published: (year) => `publiée en ${year}`,
    begin: 'Faire notre propre version',
    beginNote:
      'Commence une fiche de votre siège avec les mêmes publics et les mêmes étapes. Tout le reste s’écrit à nouveau : la fiche dit ce que fait votre pays.',
    more: 'Voir d’autres versions',
    first: 'Revenir au début',
    thread: 'Vient du fil',
  },
  outcome: { reported: 'Consignée', promising: 'Prometteuse', validated: 'Validée', replicated: 'Reproduite' },
  ofState: {
    title: (state) => `Pratiques d’autres États reprises : ${state}`,
    lead: 'Ce que l’État a noté de pratiques publiées par d’autres, les plus récentes d’abord.',
    none: 'Cet État n’a encore rien noté',
    noneNote:
      'Sur la page d’une pratique publiée, la personne qui représente l’État dit s’il l’envisage, l’adapte ou l’a adoptée.',
    more: 'Voir d’autres pratiques',
    first: 'Revenir aux premières',
  },
}
