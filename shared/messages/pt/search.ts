import type { SearchMessages } from '../es/search.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const search: SearchMessages = {
  title: 'Buscar',
  lead: 'Em tudo o que você pode ler, nos quatro idiomas ao mesmo tempo.',
  words: 'Palavras',
  wordsHint: 'Com ou sem acentos. Entre aspas, uma frase: "melhor interesse". Com asterisco, um começo: docum*',
  find: 'Buscar',
  filters: (set) => (set > 0 ? `Filtros (${n(set)})` : 'Filtros'),
  space: 'Espaço',
  anySpace: 'Todos os espaços',
  kind: 'Tipo de tópico',
  anyKind: 'Todos os tipos',
  country: 'Estado',
  anyCountry: 'Todos os Estados',
  person: 'Pessoa',
  anyPerson: 'Todas as pessoas',
  personOf: 'Escolha antes um Estado',
  language: 'Idioma',
  anyLanguage: 'Todos os idiomas',
  from: 'A partir do dia',
  to: 'Até o dia',
  clear: 'Remover os filtros',
  begin: 'Digite o que procura',
  beginIs:
    'Você também encontrará outras formas de cada palavra, e o que a rede chama de outro modo: quem procura “NNA” encontra “crianças” e “children”.',
  results: 'Resultados',
  found: (count) => plural('pt', count, { one: '1 mensagem', other: `${n(count)} mensagens` }),
  more: (count) => `Mais de ${n(count)} mensagens`,
  order: 'Primeiro as que o dizem no título; depois, as mais recentes.',
  post: (number) => `Mensagem n.º ${n(number)}`,
  none: (words) => `Nada foi encontrado com “${words}”`,
  suggestions: 'Sugestões',
  suggested: (count) =>
    plural('pt', count, {
      one: 'Uma sugestão. Escolha com as setas e abra com Enter.',
      other: `${n(count)} sugestões. Escolha com as setas e abra com Enter.`,
    }),
  suggestedPerson: 'Pessoa',
  meant: 'Você quis dizer?',
  meantIs: (words) => `Buscar “${words}”`,
  advice: {
    fewer: 'Tente com menos palavras, ou com uma só.',
    beginning: 'Digite o começo de uma palavra e um asterisco: protoc*',
    later: 'O que acabou de ser escrito aparece em menos de um minuto.',
  },
  gone: 'O que havia nesta página mudou há pouco e já não corresponde.',
  contributions: {
    title: 'O que contribuiu',
    none: 'Ainda não há nada escrito aqui que você possa ler.',
  },
  preparing: 'A busca está sendo preparada',
  preparingIs: 'Leva alguns segundos, ou alguns minutos se a rede for grande. Esta página tenta de novo sozinha.',
  shortcut: 'Abrir a busca com a tecla /',
  shortcutHint: 'De qualquer página, quando você não estiver digitando. Fica guardado neste dispositivo.',
}
