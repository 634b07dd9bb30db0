import type { Translated } from '../translated.ts'

/** The page by which somebody leaves the digest, who need not be signed in. */
export const unsubscribing = {
  title: 'Boletín por correo',
  ask: '¿Quiere dejar de recibir el boletín de Enlaces por correo? Los códigos para entrar y los avisos sobre su cuenta le seguirán llegando.',
  button: 'No recibirlo más',
  done: 'Listo: ya no recibirá el boletín por correo, ni siquiera el que estuviera por salir.',
  back: 'Si cambia de idea, puede volver a elegirlo en «Mi cuenta».',
  unknown: 'Esta dirección no es válida. Puede elegir cuándo recibe el boletín en «Mi cuenta».',
}
export type UnsubscribingMessages = Translated<typeof unsubscribing>
