import type { Translated } from '../translated.ts'

/** Another date for a request. */
export const dating = {
  title: 'Cambiar la fecha límite',
  hint: 'Los Estados que aún no respondieron tendrán hasta este día. Se avisará a quienes fueron consultados.',
  done: 'La fecha límite quedó cambiada.',
  conflict: (date: string) =>
    `Otra persona acaba de cambiar esta solicitud. La fecha límite es ahora el ${date}. Si guarda, quedará la suya.`,
  changed: (name: string, from: string, to: string) => `${name} cambió la fecha límite: del ${from} al ${to}.`,
}
export type DatingMessages = Translated<typeof dating>
