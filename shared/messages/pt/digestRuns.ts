import type { DigestRunMessages } from '../es/digestRuns.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const digestRuns: DigestRunMessages = {
  title: 'Boletins',
  lead: 'Se os boletins saem ou não, e o que aconteceu com os de cada pessoa.',
  state: 'Envio de boletins',
  running: 'Em andamento',
  paused: 'Em pausa',
  runningIs: 'A cada quinze minutos saem os boletins cuja hora chegou.',
  since: 'Desde',
  by: 'Por',
  reason: 'Motivo',
  waitingFact: 'Esperam',
  waiting: (count) =>
    plural('pt', count, { one: '1 pessoa cuja vez chegou', other: `${n(count)} pessoas cuja vez chegou` }),
  pausers: {
    bounces: 'E-mails demais voltaram',
    complaints: 'Pessoas demais marcaram o boletim como indesejado',
    coordinator: 'Uma pessoa da coordenação',
    breaker: 'O próprio sistema: iam sair muito mais do que o devido',
  },
  what: {
    bounces:
      'Antes de retomar, corrija ou retire os endereços que voltam: enquanto estiverem na lista, o envio volta a parar.',
    complaints:
      'Antes de retomar, veja quem reclamou: quem reclama já não recebe boletins. Convém perguntar o que incomodou.',
    coordinator: 'Retome quando o motivo tiver passado.',
    breaker:
      'Antes de retomar, alguém técnico deve ver o que aconteceu: o registro do sistema o diz. Ao retomar, a contagem do dia recomeça.',
  },
  pause: 'Pôr em pausa',
  pauseTitle: 'Pôr em pausa os boletins de todas as pessoas',
  pauseIs:
    'Nenhum sai até que alguém da coordenação retome. Ninguém perde nada: ao retomar, cada pessoa recebe um só com tudo o que chegou. Os códigos de acesso e os demais e-mails continuam saindo.',
  reasonHint: 'Fica no registro de atuações.',
  pausedNow: 'O envio ficou em pausa.',
  resume: 'Retomar',
  resumeTitle: 'Retomar o envio de boletins',
  resumeIs: 'Na próxima passagem do relógio, em quinze minutos no máximo, saem os que esperam: um por pessoa.',
  resumedNow: 'O envio foi retomado.',
  changed: 'Alguém mudou o estado enquanto você o olhava. Este é o de agora.',
  person: 'Os boletins de uma pessoa',
  personLead: 'Procure a pessoa para ver por que recebeu um boletim, ou por que não.',
  of: (name) => `Boletins de ${name}`,
  ofLead: 'O que aconteceu com cada um. Vê-se quanto contou, nunca o quê: o que alguém lê é assunto seu.',
  now: 'Quando chegam',
  last: 'Os últimos',
  sendAgain: 'Enviar outra vez',
  sendAgainIs:
    'É preparado de novo com o do mesmo período, tal como essa pessoa pode vê-lo agora e ainda não o leu. No máximo três vezes por dia.',
  sentAgain: 'Está a caminho.',
  refused: {
    waiting: 'Não se envia: ainda não saiu, ou o que ia contar passou para o boletim seguinte.',
    empty: 'Não se envia: desse período já não há nada que essa pessoa possa ver e não tenha lido.',
    stopped: 'Não se envia: essa pessoa escolheu não receber boletins.',
    away: 'Não se envia: a conta não está ativa.',
    paused: 'Não se envia: o envio está em pausa para todas as pessoas.',
    unreachable:
      'Não se envia: o endereço está bloqueado, porque um e-mail foi devolvido ou marcado como indesejado. A página de e-mail diz o que fazer.',
  },
}
