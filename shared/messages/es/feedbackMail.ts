import type { Translated } from '../translated.ts'

/** What coordinators are told by mail of the mail itself. */
export const feedbackMail = {
  greeting: (name: string) => `Hola, ${name}:`,
  link: 'Abrir la salud del correo',
  stopped: {
    subject: 'Hay direcciones que ya no reciben correo',
    body: 'El servicio de correo avisó que una o más direcciones de la red devuelven lo que se les envía. Enlaces dejó de escribirles, también los códigos para entrar.',
    todo: 'En la página del correo verá de quién son y qué hacer con cada una. Si hay más en esta hora, no recibirá otro mensaje: estarán allí.',
  },
  paused: {
    bounce: {
      subject: 'Los boletines quedaron en pausa: demasiados rebotes',
      body: 'Demasiados correos de los últimos días fueron devueltos, y Enlaces puso los boletines en pausa por sí solo para que el servicio de correo no cierre el envío a todos. Los códigos y los avisos siguen saliendo.',
      todo: 'Revise las direcciones que rebotan antes de reanudar los boletines.',
    },
    complaint: {
      subject: 'Los boletines quedaron en pausa: quejas',
      body: 'Más de una persona marcó correos de Enlaces como no deseados en los últimos días, y los boletines se pusieron en pausa por sí solos para que el servicio de correo no cierre el envío a todos. Los códigos y los avisos siguen saliendo.',
      todo: 'Antes de reanudarlos, hable con quienes se quejaron: están en la página del correo.',
    },
  },
}
export type FeedbackMailMessages = Translated<typeof feedbackMail>
