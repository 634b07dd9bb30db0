import type { DigestAlarmMessages } from '../es/digestAlarm.ts'

export const digestAlarm: DigestAlarmMessages = {
  subject: 'Os boletins foram interrompidos por precaução',
  greeting: (name) => `Olá, ${name}:`,
  body: 'Iam sair muito mais boletins do que há pessoas na lista, e o envio parou por si só. Ninguém perde nada: o que não saiu é contado no próximo. Os códigos de acesso e os demais e-mails continuam saindo.',
  what: 'Antes de retomar o envio, convém que alguém técnico veja o que aconteceu: o registro do sistema o diz.',
  link: 'Ver o envio de boletins',
}
