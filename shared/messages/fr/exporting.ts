import type { ExportMessages } from '../es/exporting.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const exporting: ExportMessages = {
  link: 'Télécharger tout ce que j’ai écrit',
  title: 'Emporter ce qui est à moi',
  lead: 'Un fichier avec tout ce que vous avez écrit et gardé dans Enlaces. Il est préparé sur cet appareil : aucune copie ne reste ailleurs.',
  holds: 'Ce qu’il contient',
  parts: {
    profile: 'Votre profil et les endroits où vous êtes connecté',
    texts: 'Vos interventions et synthèses, dans toutes leurs versions, avec le titre du fil',
    files: 'Les fichiers que vous avez joints : leur nom et leurs mots toujours, et leur contenu si vous le voulez',
    drafts: 'Vos brouillons',
    following: 'Ce que vous suivez et les annonces que vous avez confirmées',
    practices:
      'Les bonnes pratiques de votre siège, ou les vôtres, avec leurs traductions, et les filtres que vous avez enregistrés',
    reviews: 'Vos évaluations de pratiques d’autres États, et ce que vous avez noté de celles que le vôtre adopte',
    order: 'Ce que vous avez signalé à la coordination et ce que la coordination vous a dit',
  },
  without:
    'De ce qu’ont écrit les autres, il n’y a rien ; des espaces que vous ne pouvez plus lire, seulement vos propres mots.',
  withFiles: 'Avec les fichiers que j’ai joints',
  withFilesHint: (megabytes) =>
    `Les plus récents d’abord, jusqu’à ${n(megabytes)} Mo sur cet appareil. Sur une ligne lente, mieux vaut s’en passer : leurs noms y sont toujours.`,
  files: (done, of) =>
    plural('fr', of, { one: `${n(done)} sur 1 fichier joint`, other: `${n(done)} sur ${n(of)} fichiers joints` }),
  overLimit: (count, megabytes) =>
    plural('fr', count, {
      one: `1 fichier joint n’y est pas : cet appareil prend ${n(megabytes)} Mo. README.md dit lequel et où il se trouve.`,
      other: `${n(count)} fichiers joints n’y sont pas : cet appareil prend ${n(megabytes)} Mo. README.md dit lesquels et où ils se trouvent.`,
    }),
  unreadable: (count) =>
    plural('fr', count, {
      one: '1 fichier joint n’y est pas : vous ne pouvez plus lire son intervention, ou il n’existe plus. README.md dit lequel.',
      other: `${n(count)} fichiers joints n’y sont pas : vous ne pouvez plus lire leurs interventions, ou ils n’existent plus. README.md dit lesquels.`,
    }),
  unwanted: (count) =>
    plural('fr', count, {
      one: '1 fichier joint n’y est que par son nom, comme vous l’avez demandé.',
      other: `${n(count)} fichiers joints n’y sont que par leur nom, comme vous l’avez demandé.`,
    }),
  leftOutIs: '## Fichiers qui n’y sont pas',
  leftOut: {
    'over-limit': 'trop grand pour l’appareil ; il se trouve à',
    unreadable: 'il n’existe plus, ou vous ne pouvez plus lire son intervention :',
    unwanted: 'vous n’avez demandé que les noms ; il se trouve à',
  },
  make: 'Préparer mon fichier',
  busy: 'Préparation…',
  goOn: 'Reprendre où cela s’est arrêté',
  stopped:
    'Ce qui est réuni est conservé tant que vous restez sur cette page. Quand la connexion revient, cela reprend de soi-même.',
  ready: 'Votre fichier est prêt',
  keep: 'Il contient des textes qui peuvent être confidentiels : gardez-le là où vous seul pouvez l’ouvrir.',
  save: 'Enregistrer le fichier',
  readme:
    '# Ce qui est à moi dans Enlaces\n\n- `enlaces.json` : tout, dans un seul fichier, pour les programmes. Sa forme est décrite dans `docs/export.schema.json` du projet.\n- `posts/` : vos interventions, chacune dans un fichier Markdown avec sa dernière version.\n- `summaries/` : les synthèses que vous avez écrites.\n- `drafts/` : vos brouillons.\n- `files/` : les fichiers que vous avez joints. L’intervention de chacun est indiquée en tête de son fichier dans `posts/`.\n- `enlaces.json` contient aussi les bonnes pratiques de votre siège, ou les vôtres, vos évaluations, ce que vous avez noté de pratiques d’autres États, et les filtres que vous avez enregistrés.\n\nL’archive contient des textes qui peuvent être confidentiels : gardez-la là où vous seul pouvez l’ouvrir.',
  texts: (count) => plural('fr', count, { one: `${n(count)} texte jusqu’ici`, other: `${n(count)} textes jusqu’ici` }),
}
