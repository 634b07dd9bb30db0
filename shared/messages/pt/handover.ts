import type { HandoverMessages } from '../es/handover.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const handover: HandoverMessages = {
  leave: {
    title: 'Entregar a minha titularidade',
    link: 'Preparar a entrega da minha titularidade',
    section: 'Entrega da titularidade',
    lead: 'Quando a coordenação nomear quem exercerá esta titularidade depois, essa pessoa recebe o que você escolher aqui. Até lá ninguém vê, e você pode mudar.',
    itself: 'Passa por si só',
    itselfIs: 'Pertence à titularidade: quem a exercer segue adiante.',
    asked: 'Solicitações que esperam uma resposta do seu Estado',
    opened: 'Tópicos abertos a partir desta titularidade',
    openedIs:
      'Quem a exercer poderá encerrá-los com o resultado, mudar o título, resumi-los e marcar a resposta. Os textos continuam sendo de quem os escreveu.',
    recorded: 'Boas práticas desta titularidade',
    recordedIs: 'Com as suas traduções e os seus arquivos. Quem a exercer continua a escrever as que são rascunhos.',
    allRecorded: 'Ver todas as fichas',
    none: 'Não há nada aberto neste momento.',
    choose: 'Você escolhe',
    follows: 'O que acompanho: tópicos e espaços',
    followsIs: 'Passa apenas onde essa pessoa pode ler. O que você silenciou não passa.',
    drafts: 'Rascunhos que deixo',
    draftsIs: 'Passam apenas os que você marcar. As mudanças nas suas próprias mensagens não passam.',
    noDrafts: 'Você não tem rascunhos de respostas nem de tópicos novos.',
    save: 'Salvar o que deixo',
    saved: 'O que você deixa foi salvo.',
    preparedAt: 'Preparado:',
    notYet: 'Você ainda não escolheu nada.',
    never: 'Nunca passa',
    neverIs:
      'A sua conta e as suas formas de entrar, os seus avisos, o que já leu, os rascunhos que não marcar e os arquivos anexados a um rascunho.',
    reply: 'Resposta',
    thread: 'Tópico novo',
  },
  take: {
    title: 'Retomar a titularidade',
    none: 'Não há nada a retomar',
    noneIs:
      'Aqui aparece o que deixa quem exerceu antes a sua titularidade. Nada lhe foi deixado, ou você já terminou de retomar.',
    former: 'Exerceu antes:',
    lead: 'Isto é o que lhe deixaram nesta titularidade. Escolha o que retoma: o resto não chega a você, e ninguém mais o vê.',
    itself: 'Já está em suas mãos',
    itselfIs:
      'O que se abriu a partir desta titularidade, e o que se pede ao seu Estado, é seu desde que a coordenação o nomeou.',
    follows: 'O que se acompanhava: tópicos e espaços',
    followsIs: 'O que você já escolheu acompanhar ou silenciar fica como está.',
    drafts: 'Rascunhos que lhe deixaram',
    noDrafts: 'Não lhe deixaram rascunhos.',
    yours: 'Você tem aqui um rascunho próprio: envie-o ou descarte-o e depois retome este.',
    submit: 'Retomar o que escolhi e terminar',
    nothing: 'Terminar sem retomar nada',
    working: (count) => plural('pt', count, { one: 'Retomando… 1 item', other: `Retomando… ${n(count)} itens` }),
    done: (count) => plural('pt', count, { one: 'Você retomou 1 item.', other: `Você retomou ${n(count)} itens.` }),
    doneTitle: 'A entrega está terminada',
    toDrafts: 'Ver os meus rascunhos',
    toFollowing: 'Ver o que acompanho',
    waits: 'Algo ficou à espera: veja o que se diz ao lado de cada rascunho.',
  },
  home: {
    title: 'Espera por você o que deixou quem exerceu antes a sua titularidade',
    text: 'Pode haver rascunhos e uma lista do que se acompanhava. Você decide o que retoma.',
    link: 'Ver o que me deixaram',
  },
}
