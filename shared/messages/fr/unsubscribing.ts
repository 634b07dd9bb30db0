import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  title: 'Bulletin par courriel',
  ask: 'Voulez-vous ne plus recevoir le bulletin d’Enlaces par courriel ? Les codes de connexion et les avis au sujet de votre compte continueront d’arriver.',
  button: 'Ne plus le recevoir',
  done: 'C’est fait : vous ne recevrez plus le bulletin par courriel, pas même celui qui allait partir.',
  back: 'Si vous changez d’avis, vous pouvez le choisir de nouveau dans « Mon compte ».',
  unknown: 'Cette adresse n’est pas valable. Vous pouvez choisir quand vous recevez le bulletin dans « Mon compte ».',
}
