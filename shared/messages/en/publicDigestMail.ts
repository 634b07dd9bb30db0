import type { PublicDigestMailMessages } from '../es/publicDigestMail.ts'

export const publicDigestMail: PublicDigestMailMessages = {
  hello: 'Hello,',
  lead: (date) => `This is what the Network of Technical Liaisons has published since ${date}.`,
  openPublic: 'Open the public site',
  publicReason:
    'You get this digest of Enlaces, the forum of the Network of Technical Liaisons of the Inter-American Children’s Institute (IIN-OAS), because you asked for it or agreed to get it.',
  changePublic: 'Change language or frequency',
}
