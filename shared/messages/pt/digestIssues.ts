import type { DigestIssueMessages } from '../es/digestIssues.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const digestIssues: DigestIssueMessages = {
  mine: 'Seus últimos boletins',
  mineLead: 'O que aconteceu com cada um, e por que chegou ou não.',
  none: 'Nenhum foi preparado ainda',
  noneNote: 'Cada boletim ficará aqui, com o que aconteceu com ele.',
  number: (number) => `Boletim n.º ${number}`,
  again: (number) => `Boletim n.º ${number}, enviado outra vez`,
  older: 'Anteriores',
  latest: 'Os últimos',
  whyCame: 'Por que chegou?',
  whyNot: 'Por que não chegou?',
  whyWaits: 'Por que ainda não chegou?',
  outcomes: {
    waiting: 'Em espera',
    sent: 'Enviado',
    refused: 'Recusado',
    empty: 'Sem novidades',
    stopped: 'Não se queria',
    away: 'Sem conta ativa',
    bounced: 'Devolvido',
    unreachable: 'Endereço bloqueado',
    paused: 'Adiado',
  },
  schedule: {
    daily: (hour, zone) => `Está pedido todos os dias às ${hour}, pelo relógio de ${zone}.`,
    weekly: (weekday, hour, zone) => `Está pedido uma vez por semana: ${weekday} às ${hour}, pelo relógio de ${zone}.`,
    monthly: (weekday, hour, zone) =>
      `Está pedido uma vez por mês, na primeira ocorrência deste dia: ${weekday} às ${hour}, pelo relógio de ${zone}.`,
    none: 'Não está pedido: não sai nenhum.',
  },
  next: (moment) => `O próximo sai: ${moment}.`,
  late: (moment) =>
    `O próximo era para: ${moment}. Sai assim que o relógio passar, o que acontece a cada quinze minutos.`,
  held: (moment) =>
    `O envio está em pausa para todas as pessoas desde: ${moment}. Ninguém perde nada: o que não sai é contado no próximo.`,
  why: {
    made: (moment) => `Foi preparado: ${moment}.`,
    window: (from, to) => `Abrange o que aconteceu entre estes dois momentos: ${from} e ${to}.`,
    upTo: (to) => `Abrange o que aconteceu até: ${to}.`,
    sent: (moment) => `Saiu: ${moment}.`,
    told: 'Contou o que até então não tinha sido lido no Enlaces:',
    refused: (moment) =>
      `O serviço de e-mail recusou o endereço: ${moment}. Não se tenta de novo. Se o endereço mudou, a coordenação pode corrigi-lo.`,
    empty: 'Não havia nada a contar que já não tivesse sido lido, e sem novidades não se envia nenhum e-mail.',
    seen: 'Houve tópicos novos, mas você já os tinha aberto no Enlaces.',
    left: 'Houve tópicos novos em espaços que você silenciou, deixou fora do boletim ou dos quais pediu só os destaques.',
    stopped: 'Quando ia sair, já estava pedido não recebê-lo.',
    away: 'Quando ia sair, a conta estava suspensa ou encerrada.',
    bounced: (moment) =>
      `Saiu, e a caixa de entrada o devolveu: ${moment}. Enquanto o endereço não for corrigido ou liberado, nada mais é enviado; a coordenação pode fazê-lo.`,
    unreachable:
      'Quando ia sair, o endereço estava bloqueado: uma mensagem anterior tinha sido devolvida ou marcada como indesejada.',
    paused: 'Quando ia sair, o envio estava em pausa. O que ia contar passou para o boletim seguinte.',
    againPaused: 'Quando ia sair, o envio estava em pausa. Pode ser pedido de novo quando o envio for retomado.',
    waiting: 'Espera a sua vez na fila de e-mail, que tenta durante algumas horas.',
  },
  parts: {
    needs: (count) =>
      plural('pt', count, {
        one: '1 assunto que esperava a pessoa',
        other: `${n(count)} assuntos que esperavam a pessoa`,
      }),
    follows: (count) =>
      plural('pt', count, { one: '1 novidade no que segue', other: `${n(count)} novidades no que segue` }),
    news: (count) => plural('pt', count, { one: '1 tópico novo', other: `${n(count)} tópicos novos` }),
    rest: (count) =>
      plural('pt', count, { one: 'mais 1 tópico, apenas contado', other: `mais ${n(count)} tópicos, apenas contados` }),
  },
  reasons: {
    mention: (count) => plural('pt', count, { one: '1 menção', other: `${n(count)} menções` }),
    request: (count) =>
      plural('pt', count, { one: '1 solicitação ao seu Estado', other: `${n(count)} solicitações ao seu Estado` }),
    'request-changed': (count) =>
      plural('pt', count, {
        one: '1 solicitação cujo texto mudou',
        other: `${n(count)} solicitações cujo texto mudou`,
      }),
    'request-dated': (count) =>
      plural('pt', count, { one: '1 solicitação com outro prazo', other: `${n(count)} solicitações com outro prazo` }),
    'request-closed': (count) =>
      plural('pt', count, { one: '1 solicitação encerrada', other: `${n(count)} solicitações encerradas` }),
    due: (count) => plural('pt', count, { one: '1 prazo que terminava', other: `${n(count)} prazos que terminavam` }),
    answer: (count) =>
      plural('pt', count, { one: '1 resposta a uma pergunta sua', other: `${n(count)} respostas a perguntas suas` }),
    'state-answer': (count) =>
      plural('pt', count, {
        one: '1 resposta de um Estado a uma solicitação sua',
        other: `${n(count)} respostas de Estados a solicitações suas`,
      }),
    chosen: (count) =>
      plural('pt', count, {
        one: '1 mensagem sua marcada como resposta',
        other: `${n(count)} mensagens suas marcadas como resposta`,
      }),
    acknowledge: (count) =>
      plural('pt', count, { one: '1 leitura a confirmar', other: `${n(count)} leituras a confirmar` }),
    moved: (count) => plural('pt', count, { one: '1 tópico movido', other: `${n(count)} tópicos movidos` }),
    transferred: (count) =>
      plural('pt', count, {
        one: '1 tópico ao qual chegaram mensagens de outro',
        other: `${n(count)} tópicos aos quais chegaram mensagens de outros`,
      }),
    posts: (count) =>
      plural('pt', count, {
        one: '1 tópico que você segue, com novas mensagens',
        other: `${n(count)} tópicos que você segue, com novas mensagens`,
      }),
    opened: (count) => plural('pt', count, { one: '1 tópico novo', other: `${n(count)} tópicos novos` }),
  },
  spaces: {
    of: 'No boletim',
    title: 'Quanto de cada espaço',
    lead: 'O que espera você (menções, solicitações ao seu Estado, leituras a confirmar) e o que lhe respondem chega sempre.',
    highlightsAre:
      'Tudo é cada tópico novo e o que há de novo nos tópicos que você segue. Os destaques são os anúncios, as solicitações, as perguntas que já têm resposta e os tópicos com cinco respostas ou mais. Um tópico que você silencia não aparece.',
    all: 'Tudo',
    highlights: 'Só os destaques',
    none: 'Nada',
    muted: 'Você silenciou este espaço: seus tópicos novos não aparecem, escolha o que escolher aqui.',
    following: 'Mudar o que você segue',
    empty: 'Não há espaços que você possa ler',
  },
}
