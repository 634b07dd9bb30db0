import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const subscribers = {
  title: 'El boletín público',
  lead: 'Un correo breve con las buenas prácticas que la Red publica sobre niñez y adolescencia en movilidad humana. No hace falta tener cuenta.',
  email: 'Su dirección de correo',
  emailIs: 'Le enviamos un código para comprobar que es suya.',
  language: 'Idioma del boletín',
  frequency: 'Cada cuánto',
  monthly: 'Una vez al mes, el primer lunes',
  weekly: 'Una vez por semana, los lunes',
  send: 'Enviarme el código',
  sending: 'Enviando…',
  kept: 'Guardamos su dirección solo para enviarle el boletín. Cada boletín trae un enlace para dejarlo con un clic, y entonces la dirección se borra. Si no hay novedades, no llega nada. Para cambiar el idioma o la frecuencia, pídalo aquí otra vez con la misma dirección.',
  codeTitle: 'Escriba el código',
  codeSent: (email: string) => `Enviamos un código a ${email}. Puede tardar unos minutos y vale 10.`,
  code: 'Código de seis cifras del correo',
  confirm: 'Confirmar',
  confirming: 'Comprobando…',
  otherAddress: 'Usar otra dirección',
  again: 'Volver a empezar',
  done: 'Listo: recibirá el boletín',
  doneIs: 'El primero le llegará cuando haya algo nuevo que contar. Puede cerrar esta página.',
  list: 'Suscripciones al boletín público',
  listLead: 'Quienes reciben el boletín público sin tener cuenta. Cualquiera puede pedirlo en',
  form: 'la página del boletín',
  findBy: 'Buscar por dirección exacta',
  find: 'Buscar',
  nobody: 'Todavía nadie recibe el boletín público',
  nobodyIs:
    'Aquí estará quien lo pida en la página del boletín, y quien usted agregue con una lista y la prueba de su consentimiento.',
  nobodyThere: (email: string) => `${email} no recibe el boletín público`,
  nobodyThereIs: 'Tal vez lo dejó: entonces la dirección se borró.',
  since: 'Desde:',
  byCode: 'Confirmó con un código',
  byList: (name: string, day: string) => `Aceptó el ${day}, según una lista de ${name}`,
  frequencies: { weekly: 'Cada semana', monthly: 'Cada mes' },
  end: 'Dar de baja',
  endTitle: (email: string) => `¿Dar de baja a ${email}?`,
  endIs:
    'No recibirá más el boletín, ni siquiera uno que estuviera por salir, y su dirección se borra. Puede volver a pedirlo cuando quiera.',
  import: 'Agregar una lista',
  importLead:
    'De quienes aceptaron por otro medio: en un curso, en un formulario firmado. Cada fila dice cuándo y cómo; quien dejó el boletín no vuelve por una lista.',
  columnsNote:
    'language: es, en, pt o fr. frequency: weekly (semanal) o monthly (mensual). consented: el día en que aceptó, como 2026-10-01. proof: cómo aceptó y dónde se guarda.',
  templateRow: 'ana.perez@ejemplo.org;es;monthly;2026-10-01;Hoja de inscripción del curso de octubre, carpeta 12',
  templateFile: 'suscripciones.csv',
  add: (count: number) => plural('es', count, { one: 'Agregar a 1 persona', other: `Agregar a ${n(count)} personas` }),
  adding: 'Agregando…',
  added: (count: number) =>
    plural('es', count, { one: 'Se agregó a 1 persona.', other: `Se agregó a ${n(count)} personas.` }),
  isAdded: 'Agregada',
  gets: 'Ya lo recibe',
  toNext: 'Ver el boletín que saldría ahora',
  next: 'El próximo boletín público',
  nextLead:
    'Así lo recibiría ahora quien ya recibió el anterior: con lo que se publicó desde el último envío. Mirarlo no envía nada.',
  nothingSince: (day: string) => `No se publicó nada desde el ${day}`,
  ended: 'Se dio de baja.',
}
export type SubscriberMessages = Translated<typeof subscribers>
