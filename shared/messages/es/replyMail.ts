import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** What somebody is told whose answer by mail was not posted, or not all of it. */
export const replyMail = {
  greeting: (name: string) => `Hola, ${name}:`,
  subject: 'Su respuesta por correo no se publicó',
  partly: 'Su respuesta por correo se publicó sin algunos archivos',
  about: (title: string) => `Respondió por correo al hilo «${title}».`,
  why: {
    'not-vouched':
      'Llegó un correo a una dirección de respuesta que es suya, pero no podemos asegurar que lo haya escrito usted: venía de otra dirección, o su servicio de correo no da fe de él. No se publicó nada. Si fue usted, escriba desde esta misma dirección o en la página; si no, revoque sus direcciones de respuesta en «Boletín por correo».',
    revoked:
      'La dirección a la que respondió ya no sirve, porque usted revocó sus direcciones de respuesta. No se publicó nada. Responda a un correo más reciente, o escriba en la página.',
    'not-found': 'Aquí no hay ningún hilo que usted pueda leer. No se publicó nada.',
    'thread-closed': 'El hilo está cerrado: ya no admite respuestas. No se publicó nada.',
    'writing-paused':
      'Su escritura está en pausa. En «Mi cuenta» puede leer por qué y hasta cuándo. No se publicó nada.',
    forbidden: 'Su función en la red no permite responder ahí. No se publicó nada.',
    empty:
      'En su correo no quedó nada que publicar después de quitar lo citado y la firma. Escriba su respuesta encima de lo citado, o en la página.',
    'too-long':
      'Su respuesta es demasiado larga para una intervención. No se publicó nada. Divídala, o envíe el texto como archivo adjunto.',
    'too-large':
      'Su correo es más grande de lo que aceptamos. No se publicó nada. Los archivos grandes se adjuntan mejor en la página.',
    'too-many':
      'Llegaron demasiadas respuestas suyas en poco tiempo. Esta no se publicó. Espere un momento y envíela otra vez.',
    invalid: 'Su correo no se pudo leer como respuesta. No se publicó nada. Escríbala en la página.',
  },
  leftOut: 'Su respuesta se publicó. Estos archivos quedaron fuera:',
  file: (name: string, why: string) => `«${name}»: ${why}`,
  late: 'No se pudo revisar a tiempo. Adjúntelo en la página.',
  tooLarge: (count: number) =>
    plural('es', count, {
      one: '1 archivo de más de 25 MB: redúzcalo o divídalo.',
      other: `${n(count)} archivos de más de 25 MB: redúzcalos o divídalos.`,
    }),
  tooMany: (count: number) =>
    plural('es', count, {
      one: '1 archivo más: una intervención lleva 10 como máximo.',
      other: `${n(count)} archivos más: una intervención lleva 10 como máximo.`,
    }),
  kept: 'Su texto sigue en el correo que usted envió.',
  open: 'Abrir Enlaces',
}
export type ReplyMailMessages = Translated<typeof replyMail>
