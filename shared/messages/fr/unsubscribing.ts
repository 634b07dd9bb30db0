import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  digest: {
    title: 'Bulletin par courriel',
    ask: 'Voulez-vous ne plus recevoir le bulletin d’Enlaces par courriel ? Les codes de connexion et les avis au sujet de votre compte continueront d’arriver.',
    done: 'C’est fait : vous ne recevrez plus le bulletin par courriel, pas même celui qui allait partir.',
  },
  alerts: {
    title: 'Avis par courriel',
    ask: 'Voulez-vous ne plus recevoir aussitôt, par courriel, ce que l’on vous demande ? Le bulletin continuera d’arriver.',
    done: 'C’est fait : cela ne vous arrivera plus aussitôt. Ce que vous n’aurez pas lu sera dans votre bulletin.',
  },
  public: {
    title: 'Bulletin public par courriel',
    ask: 'Voulez-vous ne plus recevoir le bulletin public d’Enlaces ?',
    done: 'C’est fait : vous ne recevrez plus le bulletin, pas même celui qui allait partir. Votre adresse a été effacée.',
    back: 'Si vous changez d’avis, vous pourrez le demander de nouveau sur la page du bulletin.',
  },
  button: 'Ne plus le recevoir',
  back: 'Si vous changez d’avis, vous pouvez le choisir de nouveau dans « Mon compte ».',
  unknown: 'Cette adresse n’est pas valable. Vous pouvez choisir ce que vous recevez par courriel dans « Mon compte ».',
}
