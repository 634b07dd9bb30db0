import type { ReadingMessages } from '../es/reading.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const reading: ReadingMessages = {
  jump: {
    title: 'Aller à une autre intervention',
    first: 'La première',
    unread: 'La première non lue',
    last: 'La dernière',
    number: 'Par son numéro',
    toNumber: 'Aller au numéro',
    outside: (all) => `Saisissez un numéro de 1 à ${n(all)}.`,
    day: 'Par sa date',
    toDay: 'Aller à la date',
    noDay: 'Choisissez une date.',
    since: (number) => `Première intervention depuis cette date : n° ${n(number)}.`,
    nothingSince: 'Personne n’a écrit ici depuis cette date. Voici la dernière intervention.',
  },
  changes: { title: 'Ce qui a changé depuis la version précédente', removed: 'Supprimé :', added: 'Ajouté :' },
  notCopied: (address) => `Le navigateur ne permet pas de copier. L’adresse est ${address}`,
}
