import type { Translated } from '../translated.ts'

export const feeds = {
  title: 'Novedades en un lector de noticias',
  link: 'Ver mis direcciones para lectores de noticias',
  lead: 'Con una dirección privada, un lector de noticias le muestra qué hay de nuevo en un espacio, junto con lo que sigue en otros sitios.',
  mine: 'Mis direcciones',
  none: 'Todavía no hizo ninguna',
  noneNote: 'Abra un espacio y elija «Seguir con un lector de noticias».',
  toSpaces: 'Ir a los espacios',
  what: 'Qué es un lector de noticias',
  whatIs:
    'Es un programa, en el teléfono o en la computadora, que junta lo nuevo de los sitios que una persona elige (RSS o Atom). Si no usa ninguno, no lo necesita: los avisos de Enlaces le dicen lo mismo.',
  how: 'Para usarlo, haga una dirección para el espacio, cópiela y péguela en su lector donde dice «agregar una fuente».',
  shows:
    'El lector ve los títulos de los hilos, quién escribió y cuántas intervenciones hay. Nunca ve los textos: para leerlos se entra a Enlaces.',
  address: 'Su dirección',
  once: 'Cópiela ahora: no se vuelve a mostrar. Quien la tenga ve los títulos de este espacio; no la comparta.',
  made: 'La dirección está hecha.',
  earlier: 'Ya tiene una dirección para este espacio. Si hace otra, aquella deja de servir.',
  secret:
    'La dirección es solo suya. Deja de servir cuando usted la da de baja, y en cuanto usted ya no puede leer el espacio.',
  make: 'Hacer mi dirección',
  makeAnother: 'Hacer otra dirección',
  closed: 'Un espacio que ya no puede leer',
  madeOn: 'Hecha:',
  end: 'Dar de baja',
  ended: 'La dirección ya no sirve.',
}
export type FeedMessages = Translated<typeof feeds>
