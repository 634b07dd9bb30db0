import { numeral, plural, type Translated } from '../translated.ts'

export const search = {
  title: 'Buscar',
  lead: 'Encuentre mensajes por sus palabras, en cualquiera de los cuatro idiomas.',
  words: 'Palabras',
  wordsHint: 'Entre comillas, una frase; con un asterisco al final, el comienzo de una palabra.',
  find: 'Buscar',
  filters: 'Más filtros',
  space: 'Espacio',
  anySpace: 'Todos los espacios',
  language: 'Idioma',
  anyLanguage: 'Todos los idiomas',
  from: 'Desde el día',
  to: 'Hasta el día',
  begin: 'Escriba lo que busca',
  beginIs: 'Aquí aparecerán los mensajes que contengan sus palabras.',
  none: 'No se encontró ningún mensaje',
  noneIs:
    'Pruebe con menos palabras, con otras o sin filtros. Lo que se acaba de escribir aparece en menos de un minuto.',
  found: (count: number) => plural('es', count, { one: '1 mensaje', other: `${numeral('es', count)} mensajes` }),
  post: (number: number) => `Mensaje ${numeral('es', number)}`,
}

export type SearchMessages = Translated<typeof search>
