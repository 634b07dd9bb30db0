import type { MailHealthMessages } from '../es/mailHealth.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const mailHealth: MailHealthMessages = {
  title: 'Saúde do e-mail',
  lead: 'O que aconteceu com os e-mails que o Enlaces envia, e o que fazer quando algum não chega.',
  sent: 'O que saiu',
  sentIn: (count: number) =>
    plural('pt', count, { one: '1 e-mail nos últimos 14 dias.', other: `${n(count)} e-mails nos últimos 14 dias.` }),
  chart: 'E-mails enviados a cada dia; os números estão na tabela.',
  sentTodo:
    'O normal é que quase tudo figure como entregue. Se num dia nada saiu e devia haver boletins, veja se estão em pausa.',
  nothingSent: 'Ainda não saiu nenhum e-mail',
  nothingSentIs:
    'Assim que sair o primeiro, aqui verá a cada dia quantos foram enviados, chegaram ou foram devolvidos.',
  byDay: 'Os números de cada dia',
  byKind: 'Por tipo de e-mail, nos últimos 7 dias',
  utc: 'Os dias são os do tempo universal (UTC).',
  day: 'Dia',
  kind: 'Tipo',
  fates: {
    sent: 'Enviados',
    delivered: 'Entregues',
    bounced: 'Devoluções definitivas',
    softBounced: 'Devoluções passageiras',
    complained: 'Queixas',
    rejected: 'Recusados',
  },
  kinds: {
    digest: 'Boletins',
    code: 'Códigos para entrar',
    letter: 'Avisos e convites',
    subscription: 'Códigos do boletim público',
  },
  waiting: 'O que espera',
  queues: { 'urgent-mail': 'Códigos para entrar', 'bulk-mail': 'Boletins, avisos e convites' },
  queue: 'Fila',
  toSend: 'Por enviar',
  inHand: 'Em curso ou por tentar de novo',
  givenUp: 'Não puderam ser enviados',
  waitingTodo:
    'São números aproximados. É normal que haja e-mails por enviar enquanto saem os boletins; se o número não baixar em uma hora, avise quem mantém o sistema.',
  givenUpTodo:
    'Há e-mails que não puderam ser enviados após muitas tentativas. Avise quem mantém o sistema: saberá por quê e pode devolvê-los à fila.',
  noAnswer: 'A fila não responde',
  noAnswerTodo: 'Agora não se pode saber quantos e-mails esperam. Volte a olhar em alguns minutos.',
  bounces: 'Devoluções',
  complaints: 'Queixas',
  rate: (share: string, limit: string) =>
    `${share} dos e-mails dos últimos 7 dias. Ao chegar a ${limit}, os boletins entram em pausa por si sós.`,
  few: (count: number) =>
    `Se saíram menos de ${n(count)} e-mails, calcula-se como se tivessem sido ${n(count)}, para que um caso isolado não interrompa os boletins.`,
  since: (day: string) => `Conta-se desde a última pausa, em ${day}.`,
  levels: { fine: 'Bem', near: 'Perto do limite', over: 'No limite ou acima' },
  bouncesTodo: {
    fine: 'Não há nada a fazer além de olhar, abaixo, os endereços bloqueados.',
    near: 'Reveja abaixo os endereços que devolvem antes do próximo boletim: costumam estar mal escritos, ou ser de pessoas que deixaram o cargo.',
    over: 'Reveja abaixo os endereços que devolvem e corrija-os com cada pessoa; retome os boletins quando o tiver feito.',
  },
  complaintsTodo: {
    fine: 'Não há nada a fazer.',
    near: 'Alguém marcou um e-mail como indesejado. Fale com essa pessoa por outro meio: talvez prefira um boletim mensal, ou nenhum.',
    over: 'Várias pessoas marcaram e-mails como indesejados. Fale com elas por outro meio antes de retomar os boletins.',
  },
  stops: 'Endereços bloqueados',
  stopsLead:
    'A estes endereços o Enlaces não escreve, ou não envia nem boletim nem avisos na hora. A pessoa continua na rede e pode entrar com a sua chave de acesso.',
  noStops: 'Não há nenhum endereço bloqueado',
  noStopsIs:
    'Quando um endereço devolver um e-mail, ou alguém o marcar como indesejado, aparecerá aqui com o que convém fazer.',
  nobody: 'Um endereço que já não é de ninguém na rede',
  typed: 'Um endereço digitado no formulário do boletim público',
  bounceIs: 'Não recebe nenhum e-mail',
  complaintIs: 'Sem boletim nem avisos na hora',
  bounced: {
    digest: 'Um boletim foi devolvido.',
    code: 'Um código para entrar foi devolvido.',
    letter: 'Um aviso ou um convite foi devolvido.',
    subscription: 'Um código do boletim público foi devolvido.',
  },
  complained: {
    digest: 'Marcou um boletim como indesejado.',
    code: 'Marcou um código para entrar como indesejado.',
    letter: 'Marcou um aviso ou um convite como indesejado.',
    subscription: 'Marcou um código do boletim público como indesejado.',
  },
  bounceTodo:
    'Confira o endereço com a pessoa por outro meio. Se está certo e a caixa funciona, libere o endereço; se está mal escrito, convide a pessoa com o endereço correto.',
  complaintTodo:
    'Os códigos e as cartas da coordenação continuam chegando. Só a própria pessoa pode voltar a escolher o boletim ou os avisos na hora.',
  release: 'Liberar o endereço',
  releaseIs:
    'Os e-mails voltam a sair para este endereço. Se algum for devolvido outra vez, o endereço é bloqueado outra vez.',
  reason: 'Razão',
  reasonHint: 'Fica no registro. Não escreva o endereço.',
  released: 'Os e-mails voltam a sair para esse endereço. Ficou no registro.',
}
