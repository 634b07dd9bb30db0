import type { CsvFaultMessages } from '../es/csvFaults.ts'
import { numeral } from '../translated.ts'

export const csvFaults: CsvFaultMessages = {
  'column-missing': (column) => `La colonne « ${column} » manque à la première ligne.`,
  'column-unknown': (column, choices) => `La colonne « ${column} » n’est pas acceptée. Les colonnes sont : ${choices}.`,
  'column-twice': (column) => `La colonne « ${column} » figure deux fois.`,
  quotes: 'Des guillemets s’ouvrent sans se fermer, ou se ferment trop tôt, à cette ligne ou à partir d’elle.',
  cells: (count) =>
    `Cette ligne n’a pas ${numeral('fr', count)} cellules, comme la première. Mettez entre guillemets le texte qui contient une virgule, un point-virgule ou des guillemets.`,
  repeated: (row) => `La ligne ${numeral('fr', row)} dit déjà la même chose.`,
  left: 'Cette personne a quitté le bulletin, ou son adresse ne reçoit pas de courriel : une liste ne la fait pas revenir. Elle peut le demander sur la page du bulletin.',
  held: 'Ce siège a déjà un titulaire.',
  'no-state':
    'Ce n’est pas un État des Amériques connu ici. Écrivez son nom ou son code à deux lettres, comme « Uruguay » ou « UY » ; la cellule reste vide pour l’Institut et les organismes.',
  'no-draft':
    'Votre siège n’a aucun brouillon portant cet identifiant. Mettez un autre repère, comme « 1 », pour commencer une fiche nouvelle.',
  'other-version': (version) =>
    `La fiche a changé après ce fichier : elle en est à la version ${numeral('fr', version)}. Téléchargez-la de nouveau.`,
  'no-original': 'Il manque la ligne de l’original de cette fiche.',
  'only-original': 'Ceci s’écrit à la ligne de l’original, et reste vide ici.',
  'no-seat': 'Ici se placent des identifiants de sièges du réseau, séparés par des points-virgules.',
  month: 'Écrivez l’année et le mois ainsi : 2019-03.',
  day: 'Écrivez l’année, le mois et le jour ainsi : 2026-10-01.',
  'day-to-come': 'Ce jour n’est pas encore venu.',
  choices: (choices) => `Ce qui peut figurer ici : ${choices}.`,
}
