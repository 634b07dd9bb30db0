import type { PublicDigestMailMessages } from '../es/publicDigestMail.ts'

export const publicDigestMail: PublicDigestMailMessages = {
  hello: 'Olá:',
  lead: (date) => `Isto é o que a Rede publicou desde ${date}.`,
  openPublic: 'Abrir o site público',
  publicReason: 'Você recebe este boletim porque o pediu ou aceitou recebê-lo.',
  changePublic: 'Mudar o idioma ou a frequência',
}
