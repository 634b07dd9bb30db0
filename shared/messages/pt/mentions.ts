import type { MentionMessages } from '../es/mentions.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const mentions: MentionMessages = {
  label: 'Quem mencionar',
  found: (count: number) => (count === 1 ? '1 possibilidade' : `${n(count)} possibilidades`),
  keys: 'Escolha com as setas e confirme com Enter.',
  seatOf: (title: string, country: string) => `${title} (${country})`,
  heldBy: (name: string) => `Posto, hoje de ${name}`,
  cannotRead: (name: string) => `${name} não pode ler este espaço: a menção não lhe chegará.`,
  holderCannotRead: (seat: string) => `Quem ocupa “${seat}” não pode ler este espaço: a menção não lhe chegará.`,
  nobody: (name: string) =>
    `A menção a ${name} não avisará ninguém: hoje não está na rede, ou a titularidade está vaga.`,
  seat: {
    kicker: 'Posto',
    holder: 'Ocupado por',
    history: 'Quem o ocupou',
    now: 'em curso',
    vacant: 'Hoje ninguém o ocupa.',
    institution: 'Instituição',
    country: 'País',
  },
}
