import type { MemberImportMessages } from '../es/memberImport.ts'
import { numeral } from '../translated.ts'

export const memberImport: MemberImportMessages = {
  'column-missing': (column) => `Falta a coluna “${column}” na primeira linha.`,
  'column-unknown': (column, choices) => `A coluna “${column}” não é aceita. As colunas são: ${choices}.`,
  'column-twice': (column) => `A coluna “${column}” está duas vezes.`,
  quotes: 'Há aspas que se abrem e não se fecham, ou que se fecham antes do tempo, nesta linha ou a partir dela.',
  cells: (count) => `Esta linha não tem ${numeral('pt', count)} células, como a primeira.`,
  repeated: (line) => `A linha ${numeral('pt', line)} já diz o mesmo.`,
  held: 'Essa titularidade já tem quem a exerça.',
  'no-state':
    'Não se reconhece como um Estado das Américas. Escreva o nome ou o código de duas letras, como “Uruguai” ou “UY”; a célula fica vazia para o Instituto e os organismos.',
  choices: (choices) => `Aqui se aceita: ${choices}.`,
}
