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
    since: (number) => `Première intervention depuis cette date : n° ${n(number)}.`,
    nothingSince: 'Personne n’a écrit ici depuis cette date. Voici la dernière intervention.',
  },
  changes: { title: 'Ce qui a changé depuis la version précédente', removed: 'Supprimé :', added: 'Ajouté :' },
  summary: {
    title: 'Ce à quoi ce fil a abouti',
    begin: 'Écrire à quoi il a abouti',
    edit: 'Mettre à jour la synthèse',
    label: 'Ce à quoi ce fil a abouti',
    save: 'Enregistrer la synthèse',
    saved: 'La synthèse est enregistrée.',
    by: (name) => `Synthèse de ${name}`,
    versions: 'Voir ses versions',
    historyTitle: 'Versions de la synthèse',
    hint: 'Quelques phrases : ce qui a été convenu, ce qui reste ouvert, et où cela se trouve dans le fil. Jusqu’à 8 Ko.',
  },
  print: {
    back: 'Retour au fil',
    open: 'Version à imprimer',
    print: 'Imprimer',
    source: (address, moment) => `${address} · Imprimé : ${moment}`,
    next: (number) => `Imprimer à partir du n° ${n(number)}`,
  },
  notCopied: (address) => `Le navigateur ne permet pas de copier. L’adresse est ${address}`,
}
