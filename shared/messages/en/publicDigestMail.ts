import type { PublicDigestMailMessages } from '../es/publicDigestMail.ts'

export const publicDigestMail: PublicDigestMailMessages = {
  hello: 'Hello,',
  lead: (date) => `This is what the Network has published since ${date}.`,
  openPublic: 'Open the public site',
  publicReason: 'You get this digest because you asked for it, or agreed to get it.',
  changePublic: 'Change language or frequency',
}
