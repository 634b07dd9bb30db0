import type { PublicDigestMailMessages } from '../es/publicDigestMail.ts'

export const publicDigestMail: PublicDigestMailMessages = {
  hello: 'Bonjour,',
  lead: (date) => `Voici ce que le Réseau des agents de liaison techniques a publié depuis le ${date}.`,
  openPublic: 'Ouvrir le site public',
  publicReason:
    'Vous recevez ce bulletin d’Enlaces, le forum du Réseau des agents de liaison techniques de l’Institut interaméricain de l’enfant (IIN-OEA), parce que vous l’avez demandé ou avez accepté de le recevoir.',
  changePublic: 'Changer de langue ou de fréquence',
}
