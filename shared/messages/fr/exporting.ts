import type { ExportMessages } from '../es/exporting.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const exporting: ExportMessages = {
  link: 'Télécharger tout ce que j’ai écrit',
  title: 'Emporter ce qui est à moi',
  lead: 'Un fichier avec tout ce que vous avez écrit et gardé dans Enlaces. Il est préparé sur cet appareil : aucune copie ne reste ailleurs.',
  holds: 'Ce qu’il contient',
  parts: {
    profile: 'Votre profil et les endroits où vous êtes connecté',
    texts: 'Vos interventions et synthèses, dans toutes leurs versions, avec le titre du fil',
    drafts: 'Vos brouillons',
    following: 'Ce que vous suivez et les annonces que vous avez confirmées',
    order: 'Ce que vous avez signalé à la coordination et ce que la coordination vous a dit',
  },
  without:
    'De ce qu’ont écrit les autres, il n’y a rien ; des espaces que vous ne pouvez plus lire, seulement vos propres mots. Les fichiers que vous avez joints n’y sont pas : téléchargez-les depuis vos interventions.',
  make: 'Préparer mon fichier',
  busy: 'Préparation…',
  goOn: 'Reprendre où cela s’est arrêté',
  stopped:
    'Ce qui est réuni est conservé tant que vous restez sur cette page. Quand la connexion revient, cela reprend de soi-même.',
  ready: 'Votre fichier est prêt',
  keep: 'Il contient des textes qui peuvent être confidentiels : gardez-le là où vous seul pouvez l’ouvrir.',
  save: 'Enregistrer le fichier',
  readme:
    '# Ce qui est à moi dans Enlaces\n\n- `enlaces.json` : tout, dans un seul fichier, pour les programmes. Sa forme est décrite dans `docs/export.schema.json` du projet.\n- `posts/` : vos interventions, chacune dans un fichier Markdown avec sa dernière version.\n- `summaries/` : les synthèses que vous avez écrites.\n- `drafts/` : vos brouillons.\n\nLes fichiers que vous avez joints n’y sont pas : téléchargez-les depuis vos interventions.\n\nL’archive contient des textes qui peuvent être confidentiels : gardez-la là où vous seul pouvez l’ouvrir.',
  texts: (count) => plural('fr', count, { one: `${n(count)} texte jusqu’ici`, other: `${n(count)} textes jusqu’ici` }),
}
