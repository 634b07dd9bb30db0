import type { MemberImportMessages } from '../es/memberImport.ts'
import { numeral } from '../translated.ts'

export const memberImport: MemberImportMessages = {
  'column-missing': (column) => `La colonne « ${column} » manque à la première ligne.`,
  'column-unknown': (column, choices) => `La colonne « ${column} » n’est pas acceptée. Les colonnes sont : ${choices}.`,
  'column-twice': (column) => `La colonne « ${column} » figure deux fois.`,
  quotes: 'Des guillemets s’ouvrent sans se fermer, ou se ferment trop tôt, à cette ligne ou à partir d’elle.',
  cells: (count) => `Cette ligne n’a pas ${numeral('fr', count)} cellules, comme la première.`,
  repeated: (line) => `La ligne ${numeral('fr', line)} dit déjà la même chose.`,
  held: 'Ce siège a déjà un titulaire.',
  'no-state':
    'Ce n’est pas un État des Amériques connu ici. Écrivez son nom ou son code à deux lettres, comme « Uruguay » ou « UY » ; la cellule reste vide pour l’Institut et les organismes.',
  choices: (choices) => `Ce qui peut figurer ici : ${choices}.`,
}
