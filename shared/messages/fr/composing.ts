import type { ComposingMessages } from '../es/composing.ts'
import { numeral } from '../translated.ts'

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
}
