import type { PublicDigestMailMessages } from '../es/publicDigestMail.ts'

export const publicDigestMail: PublicDigestMailMessages = {
  hello: 'Olá:',
  lead: (date) => `Isto é o que a Rede de Enlaces Técnicos publicou desde ${date}.`,
  openPublic: 'Abrir o site público',
  publicReason:
    'Você recebe este boletim do Enlaces, o fórum da Rede de Enlaces Técnicos do Instituto Interamericano da Criança e do Adolescente (IIN-OEA), porque o pediu ou aceitou recebê-lo.',
  changePublic: 'Mudar o idioma ou a frequência',
}
