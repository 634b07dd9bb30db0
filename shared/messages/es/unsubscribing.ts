import type { Translated } from '../translated.ts'

/** The page by which somebody leaves the digest, or mail at once, who need not be signed in. */
export const unsubscribing = {
  digest: {
    title: 'Boletín por correo',
    ask: '¿Quiere dejar de recibir el boletín de Enlaces por correo? Los códigos para entrar y los avisos sobre su cuenta le seguirán llegando.',
    done: 'Listo: ya no recibirá el boletín por correo, ni siquiera el que estuviera por salir.',
  },
  alerts: {
    title: 'Avisos por correo',
    ask: '¿Quiere dejar de recibir enseguida, por correo, lo que se le pide? El boletín le seguirá llegando.',
    done: 'Listo: ya no le llegará enseguida. Lo que siga sin leer estará en su boletín.',
  },
  public: {
    title: 'Boletín público por correo',
    ask: '¿Quiere dejar de recibir el boletín público de Enlaces?',
    done: 'Listo: ya no recibirá el boletín, ni siquiera el que estuviera por salir. Su dirección se borró.',
    back: 'Si cambia de idea, puede volver a pedirlo en la página del boletín.',
  },
  button: 'No recibirlo más',
  back: 'Si cambia de idea, puede volver a elegirlo en «Mi cuenta».',
  unknown: 'Esta dirección no es válida. Puede elegir qué recibe por correo en «Mi cuenta».',
}
export type UnsubscribingMessages = Translated<typeof unsubscribing>
