import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

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
    count: (value: number) =>
      plural('es', value, { one: '1 texto espera línea.', other: `${n(value)} textos esperan línea.` }),
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
  drafts: {
    title: 'Mis borradores',
    lead: 'Lo que usted empezó a escribir, en cualquiera de sus dispositivos. Nadie más puede verlo.',
    empty: 'No tiene borradores',
    emptyNote: 'Lo que escriba y no publique aparecerá aquí durante medio año.',
    count: (value: number) =>
      plural('es', value, { one: 'Tiene 1 texto empezado.', other: `Tiene ${n(value)} textos empezados.` }),
    many: 'Tiene más de veinte textos empezados.',
    see: 'Ver mis borradores',
    reply: 'Respuesta',
    thread: 'Hilo nuevo',
    edit: (number: number) => `Cambios en la n.º ${n(number)}`,
    discard: 'Descartar',
    discarded: 'Borrador descartado.',
    saved: 'Borrador guardado en su cuenta',
    fromElsewhere: 'Hay un borrador suyo más reciente, de otro dispositivo',
    fromHere: 'Hay un borrador suyo más reciente',
    savedAt: 'Guardado:',
    useThat: 'Seguir con ese',
    keepMine: 'Seguir con el que tengo aquí',
    goOn: 'Seguir escribiéndolo',
    notNow: 'Empezar de cero',
  },
  conflict: { differs: 'Qué cambia de un texto al otro', both: 'Editar a partir de los dos' },
  language: { proposed: 'Propuesto por lo que usted escribe: cámbielo si no es ese.' },
  rich: {
    toRich: 'Escribir con formato',
    toPlain: 'Escribir en texto simple',
    toolbar: 'Formato',
    hint: 'La tecla Esc lleva a los botones de formato.',
    link: 'Enlace',
    address: 'Dirección del enlace',
    addLink: 'Poner el enlace',
    noAddress: 'Escriba una dirección, por ejemplo https://iin.oea.org',
    commands: {
      bold: 'Negrita',
      italic: 'Cursiva',
      heading: 'Subtítulo',
      bullets: 'Lista',
      numbers: 'Lista numerada',
      quote: 'Cita',
      table: 'Tabla',
      footnote: 'Nota al pie',
      addRow: 'Agregar una fila',
      addColumn: 'Agregar una columna',
      deleteRow: 'Quitar la fila',
      deleteColumn: 'Quitar la columna',
      deleteTable: 'Quitar la tabla',
    },
  },
}
export type ComposingMessages = Translated<typeof composing>
