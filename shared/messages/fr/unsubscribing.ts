import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  title: 'Résumé par courriel',
  ask: 'Voulez-vous ne plus recevoir le résumé d’Enlaces par courriel ? Les codes de connexion et les avis au sujet de votre compte continueront d’arriver.',
  button: 'Ne plus le recevoir',
  done: 'C’est fait : vous ne recevrez plus le résumé par courriel, pas même celui qui allait partir.',
  back: 'Si vous changez d’avis, vous pouvez le choisir de nouveau dans « Mon compte ».',
  unknown: 'Cette adresse n’est pas valable. Vous pouvez choisir quand vous recevez le résumé dans « Mon compte ».',
}
