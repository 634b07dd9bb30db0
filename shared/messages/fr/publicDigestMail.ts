import type { PublicDigestMailMessages } from '../es/publicDigestMail.ts'

export const publicDigestMail: PublicDigestMailMessages = {
  hello: 'Bonjour,',
  lead: (date) => `Voici ce que le Réseau a publié depuis le ${date}.`,
  openPublic: 'Ouvrir le site public',
  publicReason: 'Vous recevez ce bulletin parce que vous l’avez demandé, ou avez accepté de le recevoir.',
  changePublic: 'Changer de langue ou de fréquence',
}
