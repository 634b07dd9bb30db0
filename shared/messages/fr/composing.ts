import type { ComposingMessages } from '../es/composing.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const composing: ComposingMessages = {
  quote: {
    whole: 'Citer',
    selection: 'Citer la sélection',
    source: (name, number) => `${name}, n° ${n(number)}`,
    done: 'La citation est dans votre réponse.',
  },
  waiting: {
    heading: 'À envoyer',
    count: (value) =>
      plural('fr', value, { one: '1 texte attend la connexion.', other: `${n(value)} textes attendent la connexion.` }),
    sending: 'Envoi en cours…',
    waits: 'En attente d’envoi : elle part d’elle-même au retour de la connexion. Elle est gardée sur cet appareil.',
    sendNow: 'Envoyer maintenant',
    takeBack: 'Reprendre le texte',
    discard: 'Abandonner',
    copy: 'Copier le texte',
    copied: 'Texte copié.',
    replySent: 'Votre réponse, qui attendait la connexion, est publiée.',
    threadSent: (title) => `Votre fil « ${title} », qui attendait la connexion, est publié.`,
    kept: 'Pas de connexion : votre texte est gardé et partira une seule fois à son retour.',
    refused: 'La publication a échoué. Voici votre texte.',
    refusedSaid: 'Un de vos envois n’a pas pu être publié. Votre texte est gardé.',
    tooOld:
      'Elle a attendu trop longtemps et n’est pas partie d’elle-même. Vérifiez si elle est arrivée, sinon renvoyez-la.',
  },
  drafts: {
    title: 'Mes brouillons',
    lead: 'Ce que vous avez commencé à écrire, sur n’importe lequel de vos appareils. Personne d’autre ne peut le voir.',
    empty: 'Vous n’avez pas de brouillon',
    emptyNote: 'Ce que vous écrivez sans le publier restera ici pendant six mois.',
    count: (value) =>
      plural('fr', value, { one: 'Vous avez commencé 1 texte.', other: `Vous avez commencé ${n(value)} textes.` }),
    many: 'Vous avez commencé plus de vingt textes.',
    see: 'Voir mes brouillons',
    reply: 'Réponse',
    thread: 'Nouveau fil',
    edit: (number) => `Modifications du n° ${n(number)}`,
    discard: 'Abandonner',
    discarded: 'Brouillon abandonné.',
    saved: 'Brouillon gardé dans votre compte',
    fromElsewhere: 'Vous avez un brouillon plus récent, d’un autre appareil',
    fromHere: 'Vous avez un brouillon plus récent',
    savedAt: 'Enregistré :',
    useThat: 'Continuer avec celui-là',
    keepMine: 'Continuer avec celui d’ici',
    goOn: 'Continuer à l’écrire',
    notNow: 'Repartir de zéro',
  },
  conflict: { differs: 'Ce qui change d’un texte à l’autre', both: 'Modifier à partir des deux' },
  language: { proposed: 'Proposée d’après ce que vous écrivez : changez-la si ce n’est pas elle.' },
}
