import type { Translated } from '../translated.ts'

/** The page where a member chooses when the digest comes. */
export const digests = {
  title: 'Boletín por correo',
  lead: 'En un solo correo: lo que le espera a usted, lo nuevo en lo que sigue y lo nuevo en la red. Si no hay nada que contar, no llega nada.',
  link: 'Elegir cuándo llega el boletín',
  stopped: {
    bounce:
      'No le llega ningún correo: su dirección devuelve lo que le enviamos, y Enlaces dejó de escribirle. Si su buzón ya funciona, dígalo aquí; si su dirección cambió, hable con la coordinación.',
    complaint:
      'Ya no le llegan ni el boletín ni los avisos enseguida: en su buzón, uno de nuestros correos quedó marcado como no deseado. Si fue sin querer, elija abajo lo que quiere recibir. Los códigos para entrar le siguen llegando.',
  },
  works: 'Mi buzón ya funciona',
  worksNoted: 'Gracias. El próximo correo vuelve a salir hacia su dirección.',
  when: 'Cuándo llega',
  frequency: 'Cada cuánto',
  frequencies: { daily: 'Todos los días', weekly: 'Una vez por semana', monthly: 'Una vez por mes', none: 'Nunca' },
  noneHint: 'Los avisos siguen en la página, y los códigos para entrar le siguen llegando.',
  weekday: 'Día de la semana',
  monthlyHint: (weekday: string) => `El primer ${weekday} de cada mes.`,
  hour: 'Hora',
  zoneHint: (zone: string) => `Según el reloj de ${zone}.`,
  zoneLink: 'Cambiar la zona horaria',
  save: 'Guardar',
  next: 'El próximo sale:',
  noneNext: 'Ya no sale ninguno.',
  preview: 'Si saliera ahora',
  previewNote: 'Sería este, con lo que usted todavía no leyó aquí.',
  previewNever: 'Así sería, si volviera a elegir recibirlo.',
  subject: 'Asunto',
  empty: 'No hay nada nuevo',
  emptyNote: 'Si saliera ahora, no se enviaría ningún correo.',
}
export type DigestMessages = Translated<typeof digests>
