import type { DigestMailMessages } from '../es/digestMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const digestMail: DigestMailMessages = {
  subject: {
    needs: (count) =>
      plural('pt', count, { one: '1 assunto espera por você', other: `${n(count)} assuntos esperam por você` }),
    follows: (count) =>
      plural('pt', count, { one: '1 novidade no que você segue', other: `${n(count)} novidades no que você segue` }),
    news: (count) => plural('pt', count, { one: '1 tópico novo', other: `${n(count)} tópicos novos` }),
    practices: (count) => plural('pt', count, { one: '1 boa prática nova', other: `${n(count)} boas práticas novas` }),
  },
  greeting: (name) => `Olá, ${name}:`,
  lead: (date) => `Isto é o que há para você na rede desde ${date}.`,
  headings: { needs: 'À sua espera', follows: 'No que você segue', news: 'Novo na rede' },
  by: (name, state) => `${name} (${state})`,
  why: {
    mention: (who) => `${who} menciona você`,
    request: (who, date) => `${who} pede uma resposta do seu Estado, até ${date}`,
    'request-changed': (date) => `O texto da solicitação ao seu Estado mudou; responde-se até ${date}`,
    'request-dated': (who, date) => `${who} mudou a data-limite da solicitação ao seu Estado: agora é ${date}`,
    'request-closed': (who) => `${who} encerrou a solicitação ao seu Estado e registrou o resultado`,
    due: (date) => `Seu Estado ainda não respondeu, e o prazo termina em ${date}`,
    answer: (who) => `A mensagem de ${who} foi marcada como resposta à sua pergunta`,
    'state-answer': (who) => `${who} respondeu pelo seu Estado ao que você solicitou`,
    chosen: 'Sua mensagem foi marcada como a resposta',
    acknowledge: (who) => `${who} pede que você confirme a leitura`,
    moved: (who) => `${who} moveu este tópico para outro espaço`,
    transferred: (who) => `${who} trouxe mensagens de outro tópico para este`,
    posts: (count, who) =>
      plural('pt', count, {
        one: `1 mensagem nova, de ${who}`,
        other: `${n(count)} mensagens novas; a última, de ${who}`,
      }),
    discussion: (who) => `${who} abriu uma conversa`,
    question: (who) => `${who} faz uma pergunta`,
    requestOpened: (who) => `${who} abriu uma solicitação`,
    announcement: (who) => `${who} publicou um anúncio`,
  },
  practice: {
    'practice-question': ({ date }) =>
      date
        ? `O Instituto lhe pergunta algo sobre esta ficha; responda até ${date}`
        : 'O Instituto lhe pergunta algo sobre esta ficha e aguarda sua resposta',
    'practice-reply': ({ date }) =>
      date
        ? `Chegaram as avaliações desta ficha: você pode responder a elas até ${date}`
        : 'Chegaram as avaliações desta ficha: você pode responder a elas antes da decisão',
    'practice-confirm': ({ date }) =>
      date
        ? `Esta boa prática deve ser revista até ${date}: confirme que continua válida, atualize-a ou arquive-a`
        : 'Chegou a data de rever esta boa prática: confirme que continua válida, atualize-a ou arquive-a',
    'practice-near': ({ date }) =>
      date
        ? `O que cabe a você nesta ficha deve ser feito até ${date}`
        : 'Está próximo o último dia para o que cabe a você nesta ficha',
    'practice-review': ({ date }) => (date ? `Pedem que você a avalie até ${date}` : 'Pedem que você a avalie'),
    'practice-check': () => 'Esta ficha foi apresentada e espera que o Instituto a leia',
    'practice-gate': () => 'Esta ficha espera a verificação prévia e quem a avalie',
    'practice-name': () => 'É preciso designar mais alguém para avaliar esta ficha',
    'practice-decide': () => 'A avaliação desta ficha espera a decisão do Instituto',
    'practice-publish': () => 'Esta ficha tem resultado e pode ser publicada',
    'practice-returned': () => 'O Instituto lhe devolveu a ficha, com os motivos',
    'practice-decided': () => 'A avaliação da sua ficha tem resultado',
    'practice-published': () => 'Sua boa prática foi publicada',
    'practice-redacted': () => 'Uma passagem da sua boa prática foi suprimida',
    'practice-withdrawn': () => 'Sua boa prática foi retirada para sempre',
    'practice-new': () => 'Boa prática recém-publicada',
    'practice-found': ({ filter }) => `Boa prática recém-publicada que corresponde ao seu filtro “${filter}”`,
  },
  rest: (count, space) =>
    plural('pt', count, { one: `E mais 1 tópico em “${space}”`, other: `E mais ${n(count)} tópicos em “${space}”` }),
  restPractices: (count) =>
    plural('pt', count, { one: 'E mais 1 boa prática', other: `E mais ${n(count)} boas práticas` }),
  more: 'No Enlaces há mais tópicos novos do que cabem aqui.',
  open: 'Abrir o Enlaces',
  reason: 'Você recebe este boletim porque faz parte do Enlaces, o fórum da Rede de Enlaces Técnicos do IIN.',
  change: 'Mudar quando ele chega',
  stop: 'Não receber mais',
}
