import type { NoticeMessages } from '../es/notices.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const notices: NoticeMessages = {
  title: 'Avisos',
  lead: 'O que diz respeito a você e o que foi escrito no que você segue, enquanto esteve ausente.',
  empty: 'Está em dia',
  emptyNote: 'Aqui você verá as respostas aos seus tópicos e as novidades nos tópicos e espaços que seguir.',
  toSpaces: 'Ver os espaços',
  unread: 'Não lidos',
  read: 'Lidos',
  own: 'Seu tópico',
  opened: 'Tópico novo',
  posts: (from: number, last: number) =>
    from === last ? `Intervenção n.º ${n(last)}` : `Intervenções n.º ${n(from)} a ${n(last)}`,
  by: (name: string) => `Última: ${name}`,
  mark: 'Marcar como lido',
  markAll: 'Marcar tudo como lido',
  marked: 'Marcado como lido.',
  later: 'Avisos anteriores',
  earlier: 'Avisos mais recentes',
  kinds: {
    label: 'Quais avisos',
    all: 'Todos',
    mention: 'Menções',
    request: 'Solicitações',
    answer: 'Respostas',
    acknowledge: 'A confirmar',
    posts: 'O que sigo',
  },
  none: 'Não há avisos deste tipo.',
  noneIs: {
    mention: 'Aqui você verá quem menciona você ou o posto que ocupa.',
    request: 'Aqui você verá as solicitações ao seu Estado, as mudanças e o resultado.',
    answer: 'Aqui você verá qual Estado respondeu ao que você solicitou e qual intervenção foi marcada como resposta.',
    acknowledge: 'Aqui você verá os anúncios que pedem confirmação de leitura.',
    posts: 'Aqui você verá o que há de novo nos tópicos e espaços que segue.',
  },
  about: {
    mention: (name: string, number: number) => `${name} menciona você na intervenção n.º ${n(number)}`,
    request: (name: string) => `${name} pede uma resposta do seu Estado`,
    'request-changed': () => 'O texto da solicitação ao seu Estado mudou',
    'request-closed': (name: string) => `${name} encerrou a solicitação ao seu Estado e registrou o resultado`,
    answer: (name: string) => `A intervenção de ${name} foi marcada como resposta à sua pergunta`,
    'state-answer': (name: string) => `${name} respondeu pelo seu Estado ao que você solicitou`,
    chosen: () => 'Sua intervenção foi marcada como a resposta',
    acknowledge: (name: string) => `${name} pede que você confirme a leitura`,
    moved: (name: string) => `${name} moveu este tópico para outro espaço`,
  },
  following: {
    title: 'O que sigo',
    lead: 'Do que você recebe avisos. Os tópicos que você abre ou em que escreve são seguidos automaticamente.',
    link: 'Ver e mudar o que sigo',
    heading: 'Avisos',
    thread: 'Avisar-me deste tópico',
    space: 'Avisar-me deste espaço',
    ofThread: {
      none: 'Só se eu escrever nele',
      watch: 'De cada intervenção',
      follow: 'Das novidades, em conjunto',
      mute: 'De nada',
    },
    ofSpace: {
      none: 'Só dos tópicos que eu seguir',
      watch: 'De cada intervenção',
      follow: 'Dos tópicos novos',
      mute: 'De nada, exceto os tópicos que eu escolher',
    },
    kinds: { thread: 'Tópico', space: 'Espaço' },
    saved: 'Sua escolha foi salva.',
    empty: 'Você ainda não segue nada',
    emptyNote:
      'Aqui estarão os tópicos e espaços que você seguir ou silenciar. A escolha é feita na página de cada um.',
    next: 'Seguintes',
    previous: 'Voltar ao início',
  },
}
