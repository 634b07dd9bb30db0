import type { CatalogueMessages } from '../es/catalogue.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const catalogue: CatalogueMessages = {
  title: 'Boas práticas',
  lead: 'O que os Estados já fazem por crianças e adolescentes em contextos de mobilidade, revisado por seus pares e publicado com a autorização de cada Estado.',
  mine: 'Minhas fichas',
  words: 'Palavras',
  find: 'Buscar',
  chosen: 'O que foi escolhido',
  takeBack: '(retirar)',
  clear: 'Retirar tudo',
  count: 'Práticas',
  print: 'Imprimir',
  views: { label: 'Formas de vê-las', list: 'Lista', map: 'Mapa', matrix: 'Temas e Estados' },
  filters: (count: number) => (count > 0 ? `Filtros (${n(count)})` : 'Filtros'),
  facets: {
    country: 'Estado',
    theme: 'Tema',
    outcome: 'Resultado da revisão',
    age: 'Idade',
    company: 'Com quem se deslocam',
    group: 'Grupo',
    stage: 'Momento da mobilidade',
    level: 'Nível territorial',
    language: 'Disponível em',
    year: 'Ano em que começou',
  },
  outcomes: { reported: 'Registrada', promising: 'Promissora', validated: 'Validada', replicated: 'Replicada' },
  sort: {
    label: 'Ordenar por',
    fit: 'Palavras no título',
    recent: 'Mais recentes',
    outcome: 'Resultado da revisão',
    adopted: 'Mais adotadas',
  },
  found: (count: number) =>
    count === 0
      ? 'Nenhuma prática'
      : plural('pt', count, {
          one: '1 prática',
          other: `${n(count)} práticas`,
          many: `${n(count)} práticas`,
        }),
  firstOnes: 'Voltar às primeiras',
  more: 'Ver mais práticas',
  since: (year: string) => `Desde ${year}`,
  adopted: (count: number) =>
    plural('pt', count, {
      one: 'Adotada por 1 Estado',
      other: `Adotada por ${n(count)} Estados`,
      many: `Adotada por ${n(count)} Estados`,
    }),
  preparing: 'O catálogo está sendo preparado',
  empty: 'Ainda não há práticas publicadas',
  emptyIs:
    'Aqui estarão as que os Estados apresentarem, seus pares revisarem e o Instituto publicar. Você pode começar a primeira em “Minhas fichas”.',
  nothing: 'Nenhuma prática reúne tudo o que você escolheu',
  nothingIs:
    'Retire algum filtro, ou tente com menos palavras ou mais gerais. Uma combinação sem práticas também diz algo: é uma lacuna que a rede pode preencher.',
  nothingAsked: 'Nenhuma prática tem essas palavras',
  fewer: 'Tente com menos palavras, ou com outras mais gerais.',
  lookedIn: 'As palavras foram buscadas em espanhol, inglês, português e francês, em todo o texto de cada prática.',
  loosen: 'Há algumas se você retirar algo do que escolheu:',
  without: (chosen: string, found: string) => `Sem “${chosen}”: ${found}`,
  near: 'Com algumas dessas palavras',
  meant: 'Você quis dizer…?',
  published: 'Publicada:',
  version: (number: number) => `Versão ${number}`,
  versions: 'Versões',
  older: 'Esta não é a última versão.',
  toLast: 'Ler a última',
  toSuccessor: 'Ler a prática que a substituiu',
  publicPage: 'Sua página pública',
  toRecord: 'Trabalhar na ficha',
  toCatalogue: 'Ir ao catálogo',
  reason: 'Motivo:',
  states: {
    published: 'Vigente',
    due: 'Está na hora da revisão: o Estado deve confirmar que continua vigente.',
    superseded: 'Outra prática a substituiu. Fica aqui para consulta.',
    archived: 'Está arquivada: já não se aplica e fica aqui para consulta.',
    withdrawn: 'Esta prática foi retirada',
  },
  withdrawn: {
    title: 'Esta prática foi retirada',
    of: (state: string) => `Era uma prática deste Estado: ${state}. Já não pode ser lida.`,
    ofNone: 'Já não pode ser lida.',
    at: 'Retirada:',
  },
  similar: { title: 'Práticas parecidas', why: (shared: string) => `Em comum: ${shared}` },
  compare: {
    title: 'Comparar práticas',
    pick: 'Comparar',
    full: 'você já escolheu três',
    picked: (count: number) =>
      plural('pt', count, {
        one: '1 escolhida para comparar; escolha outra',
        other: `${n(count)} escolhidas para comparar`,
        many: `${n(count)} escolhidas para comparar`,
      }),
    none: 'Não comparar',
    empty: 'Não há práticas para comparar',
    unsaid: 'Não informa.',
    gone: (count: number) =>
      plural('pt', count, {
        one: '1 das práticas escolhidas já não está publicada.',
        other: `${n(count)} das práticas escolhidas já não estão publicadas.`,
        many: `${n(count)} das práticas escolhidas já não estão publicadas.`,
      }),
  },
  map: {
    title: 'Mapa das práticas',
    lead: 'Cada Estado é um quadro do mesmo tamanho. O número diz quantas práticas publicou; escolha um para vê-las.',
    table: 'Ver como tabela',
    tile: (state: string, count: number) =>
      count === 0
        ? `${state}: nenhuma prática`
        : plural('pt', count, {
            one: `${state}: 1 prática`,
            other: `${state}: ${n(count)} práticas`,
            many: `${state}: ${n(count)} práticas`,
          }),
  },
  matrix: {
    title: 'Temas e Estados',
    lead: 'Quantas práticas há de cada Estado em cada tema. Um ponto é uma lacuna: ainda não há nenhuma.',
    cell: (state: string, theme: string, count: number) =>
      count === 0
        ? `${state}, ${theme}: nenhuma prática`
        : plural('pt', count, {
            one: `${state}, ${theme}: 1 prática`,
            other: `${state}, ${theme}: ${n(count)} práticas`,
            many: `${state}, ${theme}: ${n(count)} práticas`,
          }),
  },
  filter: {
    title: 'Filtros salvos',
    lead: (most: number) => `Até ${n(most)}. Nos boletins contam as palavras do título e do resumo.`,
    save: 'Salvar este filtro',
    saveNow: 'Salvar',
    saved: 'O filtro foi salvo.',
    name: 'Nome do filtro',
    digest: 'Avisar-me das práticas novas no boletim',
    rename: 'Mudar o nome',
    drop: 'Apagar',
  },
  openData: {
    title: 'Dados abertos',
    lead: 'Tudo o que está publicado, para uma planilha ou um programa; o esquema descreve a forma.',
    csv: 'Baixar CSV',
    json: 'Baixar JSON',
    'schema.json': 'Esquema do JSON',
  },
  inSearch: (count: number) =>
    plural('pt', count, {
      one: '1 boa prática tem estas palavras: vê-la no catálogo',
      other: `${n(count)} boas práticas têm estas palavras: vê-las no catálogo`,
      many: `${n(count)} boas práticas têm estas palavras: vê-las no catálogo`,
    }),
}
