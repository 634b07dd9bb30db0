import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

const n = (value: number) => numeral('es', value)

/** Where one writes. */
export const composing = {
  quote: {
    whole: 'Citar',
    selection: 'Citar lo seleccionado',
    source: (name: string, number: number) => `${name}, n.º ${n(number)}`,
    done: 'La cita está en su respuesta.',
  },
  waiting: {
    heading: 'Por enviar',
    sending: 'Enviando…',
    waits: 'En espera de envío: sale por sí sola cuando vuelva la línea. Está guardada en este dispositivo.',
    sendNow: 'Enviar ahora',
    takeBack: 'Volver a editar',
    discard: 'Descartar',
    copy: 'Copiar el texto',
    copied: 'Texto copiado.',
    replySent: 'Su respuesta, que esperaba línea, está publicada.',
    threadSent: (title: string) => `Su hilo «${title}», que esperaba línea, está publicado.`,
    kept: 'No hay línea: su texto queda guardado y se enviará una sola vez cuando vuelva.',
    refused: 'No se pudo publicar. Aquí está su texto.',
    refusedSaid: 'Algo que usted envió no se pudo publicar. Su texto está guardado.',
    tooOld: 'Esperó demasiado tiempo y no se envió por sí sola. Compruebe si llegó y, si no, envíela otra vez.',
  },
}
export type ComposingMessages = Translated<typeof composing>
