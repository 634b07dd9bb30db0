import type { AlertMessages } from '../es/alerts.ts'

export const alerts: AlertMessages = {
  title: 'Na hora',
  atOnce: 'Avisar-me na hora do que me pedem',
  atOnceHint:
    'Um e-mail, em um minuto, quando alguém menciona você, pede algo ao seu Estado ou pede que confirme a leitura de um anúncio, se até então não o tiver lido aqui. Você pode responder a esse e-mail e sua resposta é publicada no tópico.',
  addresses: 'Endereços de resposta',
  addressesNote:
    'Os e-mails sobre um tópico trazem um endereço que é só seu: o que você responder por ele é publicado com seu nome. Se encaminhou algum desses e-mails, ou perdeu o acesso à sua caixa, revogue-os.',
  revoke: 'Revogar meus endereços de resposta',
  revoked: 'Pronto: os endereços que recebeu até agora já não servem. Os próximos e-mails trazem outros.',
}
