import type { MentionMessages } from '../es/mentions.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const mentions: MentionMessages = {
  label: 'Whom to mention',
  found: (count: number) => (count === 1 ? '1 possibility' : `${n(count)} possibilities`),
  keys: 'Choose with the arrows and confirm with Enter.',
  seatOf: (title: string, country: string) => `${title} (${country})`,
  heldBy: (name: string) => `Seat, held by ${name}`,
  cannotRead: (name: string) => `${name} cannot read this space and will not be told.`,
  holderCannotRead: (seat: string) => `Whoever holds “${seat}” cannot read this space and will not be told.`,
  nobody: (name: string) => `Nobody will be told by mentioning ${name}: not in the network now, or a vacant seat.`,
  seat: {
    kicker: 'Seat',
    holder: 'Held by',
    history: 'Who has held it',
    now: 'now',
    vacant: 'Nobody holds it now.',
    institution: 'Institution',
    country: 'Country',
  },
}
