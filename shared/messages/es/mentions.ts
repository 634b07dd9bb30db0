import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const mentions = {
  label: 'A quién mencionar',
  found: (count: number) => (count === 1 ? '1 posibilidad' : `${n(count)} posibilidades`),
  keys: 'Elija con las flechas y confirme con Intro.',
  seatOf: (title: string, country: string) => `${title} (${country})`,
  heldBy: (name: string) => `Titularidad, hoy de ${name}`,
  cannotRead: (name: string) => `${name} no puede leer este espacio: la mención no le llegará.`,
  holderCannotRead: (seat: string) => `Quien ejerce «${seat}» no puede leer este espacio: la mención no le llegará.`,
  nobody: (name: string) =>
    `La mención de ${name} no le llegará a nadie: hoy no está en la red, o la titularidad está vacante.`,
  seat: {
    kicker: 'Titularidad',
    holder: 'La ejerce',
    history: 'Quiénes la ejercieron',
    now: 'en curso',
    vacant: 'Hoy no la ejerce nadie.',
    institution: 'Institución',
    country: 'País',
  },
}
export type MentionMessages = Translated<typeof mentions>
