import { numeral, plural, type Translated } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const search = {
  title: 'Buscar',
  lead: 'En todo lo que usted puede leer, en los cuatro idiomas a la vez.',
  words: 'Palabras',
  wordsHint: 'Con o sin tildes. Entre comillas, una frase: "interés superior". Con asterisco, un comienzo: docum*',
  find: 'Buscar',
  filters: (set: number) => (set > 0 ? `Filtros (${n(set)})` : 'Filtros'),
  space: 'Espacio',
  anySpace: 'Todos los espacios',
  kind: 'Clase de hilo',
  anyKind: 'Todas las clases',
  country: 'Estado',
  anyCountry: 'Todos los Estados',
  person: 'Persona',
  anyPerson: 'Todas las personas',
  personOf: 'Elija antes un Estado',
  language: 'Idioma',
  anyLanguage: 'Todos los idiomas',
  from: 'Desde el día',
  to: 'Hasta el día',
  clear: 'Quitar los filtros',
  begin: 'Escriba qué busca',
  beginIs:
    'Encontrará también otras formas de cada palabra, y lo que la red llama de otro modo: quien busca «NNA» encuentra «crianças» y «children».',
  results: 'Resultados',
  found: (count: number) => plural('es', count, { one: '1 intervención', other: `${n(count)} intervenciones` }),
  more: (count: number) => `Más de ${n(count)} intervenciones`,
  order: 'Primero las que lo dicen en el título; después, las más recientes.',
  post: (number: number) => `Intervención n.º ${n(number)}`,
  none: (words: string) => `No se encontró nada con «${words}»`,
  suggestions: 'Propuestas',
  suggested: (count: number) =>
    plural('es', count, {
      one: 'Una propuesta. Se elige con las flechas y se abre con Entrar.',
      other: `${n(count)} propuestas. Se eligen con las flechas y se abren con Entrar.`,
    }),
  suggestedPerson: 'Persona',
  meant: '¿Quiso decir?',
  meantIs: (words: string) => `Buscar «${words}»`,
  advice: {
    fewer: 'Pruebe con menos palabras, o con una sola.',
    beginning: 'Escriba el comienzo de una palabra y un asterisco: protoc*',
    later: 'Lo que se acaba de escribir aparece antes de un minuto.',
  },
  gone: 'Lo que había en esta página cambió hace un momento y ya no coincide.',
  contributions: {
    title: 'Lo que ha aportado',
    none: 'Todavía no hay nada escrito aquí que usted pueda leer.',
  },
  preparing: 'El buscador se está preparando',
  preparingIs: 'Tarda unos segundos, o unos minutos si la red es grande. Esta página vuelve a intentarlo sola.',
  shortcut: 'Abrir el buscador con la tecla /',
  shortcutHint: 'Desde cualquier página, cuando no esté escribiendo. Se guarda en este dispositivo.',
}

export type SearchMessages = Translated<typeof search>
