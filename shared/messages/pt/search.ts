import type { SearchMessages } from '../es/search.ts'
import { numeral, plural } from '../translated.ts'

export const search: SearchMessages = {
  title: 'Buscar',
  lead: 'Encontre mensagens pelas suas palavras, em qualquer dos quatro idiomas.',
  words: 'Palavras',
  wordsHint: 'Entre aspas, uma frase; com um asterisco no fim, o começo de uma palavra.',
  find: 'Buscar',
  filters: 'Mais filtros',
  space: 'Espaço',
  anySpace: 'Todos os espaços',
  language: 'Idioma',
  anyLanguage: 'Todos os idiomas',
  from: 'A partir do dia',
  to: 'Até o dia',
  begin: 'Digite o que procura',
  beginIs: 'Aqui aparecerão as mensagens que contêm as suas palavras.',
  none: 'Nenhuma mensagem foi encontrada',
  noneIs:
    'Tente com menos palavras, com outras ou sem filtros. O que acabou de ser escrito aparece em menos de um minuto.',
  found: (count) => plural('pt', count, { one: '1 mensagem', other: `${numeral('pt', count)} mensagens` }),
  post: (number) => `Mensagem ${numeral('pt', number)}`,
}
