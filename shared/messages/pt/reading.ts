import type { ReadingMessages } from '../es/reading.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const reading: ReadingMessages = {
  jump: {
    title: 'Ir para outra mensagem',
    first: 'A primeira',
    unread: 'A primeira não lida',
    last: 'A última',
    number: 'Pelo número',
    toNumber: 'Ir para o número',
    outside: (all) => `Escreva um número de 1 a ${n(all)}.`,
    day: 'Pela data',
    toDay: 'Ir para a data',
    noDay: 'Escolha uma data.',
    since: (number) => `Primeira mensagem desde essa data: n.º ${n(number)}.`,
    nothingSince: 'Desde essa data ninguém escreveu aqui. Esta é a última mensagem.',
  },
  changes: { title: 'O que mudou em relação à versão anterior', removed: 'Retirado:', added: 'Acrescentado:' },
  notCopied: (address) => `O navegador não permite copiar. O endereço é ${address}`,
}
