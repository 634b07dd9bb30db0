import type { CsvFaultMessages } from '../es/csvFaults.ts'
import { numeral } from '../translated.ts'

export const csvFaults: CsvFaultMessages = {
  'column-missing': (column) => `Falta a coluna “${column}” na primeira linha.`,
  'column-unknown': (column, choices) => `A coluna “${column}” não é aceita. As colunas são: ${choices}.`,
  'column-twice': (column) => `A coluna “${column}” está duas vezes.`,
  quotes: 'Há aspas que se abrem e não se fecham, ou que se fecham antes do tempo, nesta linha ou a partir dela.',
  cells: (count) =>
    `Esta linha não tem ${numeral('pt', count)} células, como a primeira. Ponha entre aspas o texto que tiver uma vírgula, um ponto e vírgula ou aspas.`,
  repeated: (row) => `A linha ${numeral('pt', row)} já diz o mesmo.`,
  left: 'Deixou o boletim, ou o endereço não recebe mensagens: uma lista não o traz de volta. A pessoa pode pedi-lo na página do boletim.',
  held: 'Essa titularidade já tem quem a exerça.',
  'no-state':
    'Não se reconhece como um Estado das Américas. Escreva o nome ou o código de duas letras, como “Uruguai” ou “UY”; a célula fica vazia para o Instituto e os organismos.',
  'no-draft':
    'Não há na sua titularidade nenhum rascunho com este identificador. Ponha outro sinal, como “1”, para começar uma ficha nova.',
  'other-version': (version) =>
    `A ficha mudou depois deste arquivo: agora está na versão ${numeral('pt', version)}. Baixe-a de novo.`,
  'no-original': 'Falta a linha do original desta ficha.',
  'only-original': 'Isto se escreve na linha do original, e aqui fica vazio.',
  'no-seat': 'Aqui vão identificadores de titularidades da rede, separados por ponto e vírgula.',
  month: 'Escreva o ano e o mês assim: 2019-03.',
  day: 'Escreva o ano, o mês e o dia assim: 2026-10-01.',
  'day-to-come': 'Esse dia ainda não chegou.',
  choices: (choices) => `Aqui se aceita: ${choices}.`,
}
