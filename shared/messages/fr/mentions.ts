import type { MentionMessages } from '../es/mentions.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const mentions: MentionMessages = {
  label: 'Qui mentionner',
  found: (count: number) => (count === 1 ? '1 possibilité' : `${n(count)} possibilités`),
  keys: 'Choisissez avec les flèches et confirmez avec Entrée.',
  seatOf: (title: string, country: string) => `${title} (${country})`,
  heldBy: (name: string) => `Siège, occupé par ${name}`,
  cannotRead: (name: string) => `${name} ne peut pas lire cet espace : la mention ne lui parviendra pas.`,
  holderCannotRead: (seat: string) =>
    `La personne qui occupe « ${seat} » ne peut pas lire cet espace : la mention ne lui parviendra pas.`,
  nobody: (name: string) =>
    `La mention de ${name} ne parviendra à personne : plus dans le réseau, ou siège vacant aujourd’hui.`,
  seat: {
    kicker: 'Siège',
    holder: 'Occupé par',
    history: 'Qui l’a occupé',
    now: 'en cours',
    vacant: 'Personne ne l’occupe aujourd’hui.',
    institution: 'Institution',
    country: 'Pays',
  },
}
