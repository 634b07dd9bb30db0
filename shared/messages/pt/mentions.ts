import type { MentionMessages } from '../es/mentions.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const mentions: MentionMessages = {
  label: 'Quem mencionar',
  found: (count: number) => (count === 1 ? '1 possibilidade' : `${n(count)} possibilidades`),
  keys: 'Escolha com as setas e confirme com Enter.',
  seatOf: (title: string, country: string) => `${title} (${country})`,
  heldBy: (name: string) => `Titularidade, hoje de ${name}`,
  cannotRead: (name: string) => `${name} não pode ler este espaço: a menção não lhe chegará.`,
  holderCannotRead: (seat: string) => `Quem exerce “${seat}” não pode ler este espaço: a menção não lhe chegará.`,
  nobody: (name: string) =>
    `A menção a ${name} não avisará ninguém: hoje não está na rede, ou a titularidade está vaga.`,
  seat: {
    kicker: 'Titularidade',
    holder: 'Exercida por',
    history: 'Quem a exerceu',
    now: 'em curso',
    vacant: 'Hoje ninguém a exerce.',
    institution: 'Instituição',
    country: 'País',
  },
}
