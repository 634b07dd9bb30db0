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
  summary: {
    title: 'A que se chegou',
    begin: 'Escrever a que se chegou',
    edit: 'Atualizar a síntese',
    label: 'A que se chegou neste tópico',
    save: 'Salvar a síntese',
    saved: 'A síntese foi salva.',
    by: (name) => `Síntese de ${name}`,
    versions: 'Ver as versões',
    historyTitle: 'Versões da síntese',
    hint: 'Algumas frases: o que foi acordado, o que segue em aberto e onde está no tópico. Até 8 KB.',
  },
  print: {
    back: 'Voltar ao tópico',
    open: 'Versão para imprimir',
    print: 'Imprimir',
    source: (address, moment) => `${address} · Impresso: ${moment}`,
    next: (number) => `Imprimir a partir da n.º ${n(number)}`,
  },
  notCopied: (address) => `O navegador não permite copiar. O endereço é ${address}`,
}
