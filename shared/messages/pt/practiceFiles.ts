import type { PracticeFileMessages } from '../es/practiceFiles.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const practiceFiles: PracticeFileMessages = {
  take: {
    title: 'Fichas em arquivos',
    lead: 'Leve as fichas da sua titularidade, trabalhe nelas em uma planilha e traga-as de volta.',
    csv: 'Baixar em CSV',
    json: 'Baixar em JSON',
    schema: 'Esquema do JSON',
    busy: (count) =>
      count === 0
        ? 'Preparando…'
        : plural('pt', count, {
            one: '1 ficha até agora…',
            other: `${n(count)} fichas até agora…`,
            many: `${n(count)} fichas até agora…`,
          }),
    done: 'O arquivo está pronto.',
    file: 'fichas',
    keep: 'São rascunhos: guarde o arquivo onde só você possa abri-lo.',
    bring: 'Trazer fichas de um arquivo',
  },
  bring: {
    title: 'Trazer fichas de um arquivo CSV',
    lead: 'Primeiro se verifica cada linha e se mostra o que ela faria; nada é salvo até que você confirme.',
    template: 'Baixar um modelo',
    templateFile: 'modelo-fichas.csv',
    columns: 'Como se preenchem as colunas',
    column: 'Coluna',
    takes: 'O que leva',
    rowColumns: {
      record:
        'Um sinal, como “1”, que une o original de uma ficha nova às suas traduções. Com o identificador de um rascunho seu, a linha o altera.',
      version:
        'Só para alterar: a versão que veio no arquivo baixado. Se a ficha mudou desde então, a linha é recusada.',
      kind: 'original ou translation. Vazio é original.',
      language: 'es, en, pt ou fr.',
      by_machine: 'yes se a tradução foi feita por uma máquina e ninguém a revisou.',
    },
    kinds: {
      text: 'Texto.',
      month: 'Ano e mês: 2019-03.',
      day: 'Ano, mês e dia: 2026-10-01.',
      yes: 'yes ou no.',
      country: 'Nome ou código do Estado.',
      seats: 'Identificadores de titularidades, separados por ponto e vírgula.',
      instruments: 'Uma norma por linha: instrumento | artigo.',
      files: 'Nomes e legendas, só para ler: os arquivos se acrescentam na ficha.',
    },
    oneOf: (codes) => `Um destes códigos: ${codes}.`,
    someOf: (codes) => `Códigos separados por ponto e vírgula: ${codes}.`,
    leaveOut:
      'A coluna que falta não se altera; a célula vazia esvazia o campo. Um apóstrofo no começo de uma célula evita que a planilha a transforme em número, data ou fórmula: ao trazer o arquivo, ele é retirado.',
    choose: 'Escolher um arquivo',
    checking: 'Verificando…',
    whyNot: {
      empty: () => 'O arquivo não tem linhas abaixo da primeira.',
      quotes: (row) => `Na linha ${n(row)} há aspas que se abrem e não se fecham, ou que se fecham antes do tempo.`,
      'too-many-rows': (row) =>
        `Trazem-se até 500 linhas de cada vez: a linha ${n(row)} já não cabe. Divida o arquivo.`,
      'too-large': (row) =>
        `A ficha da linha ${n(row)}, com as suas traduções, passa dos 256 KB que se enviam de cada vez. Traga primeiro o original e depois cada tradução.`,
    },
    part: (done, of) => `Parte ${n(done)} de ${n(of)}`,
    summary: (good, bad) =>
      bad === 0
        ? plural('pt', good, {
            one: '1 linha, sem erros.',
            other: `${n(good)} linhas, sem erros.`,
            many: `${n(good)} linhas, sem erros.`,
          })
        : plural('pt', bad, {
            one: `1 linha a corrigir de ${n(good + bad)}. Nada foi salvo.`,
            other: `${n(bad)} linhas a corrigir de ${n(good + bad)}. Nada foi salvo.`,
            many: `${n(bad)} linhas a corrigir de ${n(good + bad)}. Nada foi salvo.`,
          }),
    nothing: 'O arquivo diz o mesmo que as fichas: não há nada a salvar.',
    table: 'Linhas do arquivo',
    row: 'Linha',
    record: 'Ficha',
    language: 'Idioma',
    result: 'O que faz',
    does: { begins: 'Começa-a', changes: 'Altera-a', nothing: 'Não altera nada' },
    doneAs: { begins: 'Começada', changes: 'Alterada', nothing: 'Sem alterações' },
    changed: 'Campos:',
    send: (count) =>
      plural('pt', count, {
        one: 'Salvar 1 linha',
        other: `Salvar ${n(count)} linhas`,
        many: `Salvar ${n(count)} linhas`,
      }),
    sending: 'Salvando…',
    done: (count) =>
      plural('pt', count, {
        one: '1 linha foi salva.',
        other: `${n(count)} linhas foram salvas.`,
        many: `${n(count)} linhas foram salvas.`,
      }),
    stopped: 'O que foi salvo até aqui está salvo. Se tentar de novo, continua daqui e nada é salvo duas vezes.',
    toRecords: 'Ver as fichas',
  },
}
