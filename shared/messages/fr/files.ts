import type { FilesMessages } from '../es/files.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)
const unit = (unit: 'kilobyte' | 'megabyte', value: number) =>
  new Intl.NumberFormat('fr', { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)

export const files: FilesMessages = {
  size: (bytes: number) =>
    bytes < 1_000_000 ? unit('kilobyte', Math.max(1, Math.round(bytes / 1_000))) : unit('megabyte', bytes / 1_000_000),
  kinds: {
    jpeg: 'image JPEG',
    png: 'image PNG',
    webp: 'image WebP',
    gif: 'image GIF',
    pdf: 'PDF',
    docx: 'document Word',
    xlsx: 'feuille Excel',
    pptx: 'présentation PowerPoint',
    odt: 'document texte OpenDocument',
    ods: 'feuille de calcul OpenDocument',
    odp: 'présentation OpenDocument',
  },
  add: 'Joindre des fichiers',
  hint: 'Images, PDF et documents Office ou OpenDocument, jusqu’à 25 Mo chacun. Vous pouvez aussi les déposer ou les coller ici.',
  drop: 'Déposez les fichiers ici',
  attached: 'Fichiers joints',
  added: (value: number) =>
    plural('fr', value, { one: `${n(value)} fichier ajouté.`, other: `${n(value)} fichiers ajoutés.` }),
  state: {
    waiting: 'En file',
    sending: (percent: number) => `Envoi : ${n(percent)} %`,
    paused: 'Pas de connexion. L’envoi reprend tout seul à son retour.',
    lost: 'L’envoi s’est arrêté quand vous avez quitté la page. Choisissez à nouveau le même fichier : il reprend où il en était.',
    checking: 'Vérification du fichier…',
    ready: 'Prêt',
    gone: 'Il n’est plus là : plus d’un jour a passé sans publication. Joignez-le à nouveau.',
    failed: 'L’envoi n’a pas abouti.',
  },
  readyNamed: (name: string) => `« ${name} » est prêt.`,
  refusedNamed: (name: string) => `« ${name} » n’a pas été accepté.`,
  progress: (name: string) => `Envoi de « ${name} »`,
  resume: 'Reprendre',
  resumeName: (name: string) => `Reprendre l’envoi de « ${name} »`,
  remove: 'Retirer',
  removeName: (name: string) => `Retirer « ${name} »`,
  alt: 'Décrivez l’image',
  altHint: 'Pour qui ne la voit pas : ce qu’elle montre et pourquoi elle est ici. Ne nommez ni enfants ni adolescents.',
  altMissing: 'Décrivez l’image, ou indiquez qu’elle est décorative.',
  decorative: 'Elle est purement décorative : aucune description nécessaire',
  notYet: 'Des fichiers sont encore en cours d’envoi. Attendez qu’ils soient prêts, ou retirez-les.',
  hasRefused: 'Retirez les fichiers qui n’ont pas été acceptés, puis publiez à nouveau.',
  tooLarge: 'Il dépasse 25 Mo. Réduisez-le ou divisez-le.',
  empty: 'Le fichier est vide.',
  tooMany: (value: number) =>
    plural('fr', value, {
      one: `On peut joindre ${n(value)} fichier au plus.`,
      other: `On peut joindre ${n(value)} fichiers au plus.`,
    }),
  refusals: {
    'unknown-type': 'Ce n’est ni une image, ni un PDF, ni un document Office ou OpenDocument.',
    executable: 'C’est un programme ou il en contient un. Les programmes ne sont pas acceptés.',
    archive: 'C’est une archive compressée. Joignez séparément les documents qu’elle contient.',
    macros: 'Il contient des macros. Enregistrez-le sans macros (.docx, .xlsx ou .pptx) et joignez-le à nouveau.',
    'old-office':
      'C’est un ancien document Office, ou il a un mot de passe. Enregistrez-le en .docx, .xlsx ou .pptx, sans mot de passe.',
    heic: 'C’est une photo au format d’Apple. Enregistrez-la en JPEG et joignez-la à nouveau.',
    damaged: 'Il est endommagé ou incomplet et ne peut pas être lu.',
    'too-many-pixels': 'L’image a trop de pixels. Réduisez-la.',
  },
  takenOut: (by) => `Fichier retiré par ${by}, coordination`,
  filesOnly: 'Le texte est le même : les fichiers ont changé.',
  orderOnly:
    'Le texte est le même : la coordination a retiré un fichier, ou a supprimé un passage aussi dans la version précédente.',
  listOf: 'Fichiers de cette intervention',
  download: 'Télécharger',
  downloadName: (name: string) => `Télécharger « ${name} »`,
  unavailable: 'Le téléchargement n’a pas abouti. Réessayez.',
}
