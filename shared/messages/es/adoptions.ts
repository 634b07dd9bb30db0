import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const adoptions = {
  title: 'Adopción',
  crumb: 'Buenas prácticas',
  pageTitle: (practice: string) => `Qué hicieron otros Estados con «${practice}»`,
  lead: 'Cada Estado cuenta hasta dónde llegó con una práctica de otro, qué cambió y qué no le funcionó. Cuántos son es público; quiénes son y lo que escriben lo leen los miembros de la red.',
  status: { considering: 'La considera', adapting: 'La está adaptando', adopted: 'La adoptó', stopped: 'La dejó' },
  meaning: {
    considering: 'Se estudia si conviene y qué haría falta.',
    adapting: 'Se decidió hacerla y se está preparando para el país.',
    adopted: 'Funciona allí, con personas y recursos asignados.',
    stopped: 'Se empezó o se pensó hacer, y ya no. Saber por qué ayuda a los demás.',
  },
  states: (count: number) =>
    plural('es', count, { one: '1 Estado', other: `${n(count)} Estados`, many: `${n(count)} Estados` }),
  since: (month: string) => `Desde ${month}`,
  changed: 'Qué se cambió',
  failed: 'Qué no funcionó',
  evidence: 'Qué se midió y qué resultó',
  links: 'Dónde se puede leer',
  own: 'Su propia ficha publicada',
  notedBy: (name: string) => `Lo anotó ${name}:`,
  replicated: 'El Instituto confirmó que allí también funciona',
  confirm: 'Confirmar que allí también funciona',
  confirmExplain:
    'Usted leyó qué se midió y encontró que la práctica funciona en ese Estado. La práctica queda como replicada mientras esa evidencia no cambie y ese Estado la mantenga; la versión publicada no cambia.',
  confirmed: 'Quedó confirmado.',
  notValidated:
    'La evidencia se confirma cuando la práctica está validada y su Estado no está escribiendo una versión nueva.',
  none: 'Ningún Estado anotó nada todavía',
  noneNote: 'Aquí se verá qué Estados la consideran, la adaptan, la adoptaron o la dejaron, y qué aprendieron.',
  note: 'Anotar qué hace mi Estado',
  noteAgain: 'Cambiar lo que anotó mi Estado',
  history: 'Lo que anotó antes',
  historyOlder: 'Hay anotaciones anteriores que no se muestran.',
  more: 'Ver más Estados',
  first: 'Volver a los primeros',
  form: {
    status: '¿Hasta dónde llegó su Estado?',
    year: 'Desde el año',
    month: 'Mes',
    language: 'Idioma en que escribe',
    changedHint: 'Lo que su país hizo de otro modo: quiénes, dónde, con qué norma, con qué recursos.',
    failedHint: 'Lo que no salió bien y por qué. Es lo que más ayuda a quien viene después.',
    evidenceHint: {
      validated:
        'Cifras, evaluaciones, lo que dicen las niñas, los niños y las familias, sin datos que identifiquen a nadie. El Instituto la lee y puede confirmar que la práctica también funciona allí.',
      other:
        'Cifras, evaluaciones, lo que dicen las niñas, los niños y las familias, sin datos que identifiquen a nadie. El Instituto confirma que también funciona en otro Estado solo una práctica que su revisión encontró validada, y esta todavía no lo es: lo que anote queda para cuando lo sea.',
    },
    linksHint: 'Direcciones de páginas públicas, una por renglón; hasta cinco.',
    ownHint: 'Si su Estado publicó aquí una ficha de lo que hizo, elíjala.',
    noOwn: 'Ninguna',
    undo: 'El Instituto confirmó esta evidencia. Si la cambia, o si su Estado ya no la adopta, la confirmación deja de valer.',
    readers: 'Lo leen todos los miembros de la red. Lo puede cambiar quien represente a su Estado.',
    submit: 'Guardar',
    saved: 'Quedó anotado.',
    conflict: 'Otra persona de su Estado anotó algo mientras usted escribía',
    conflictNote:
      'Esto es lo que quedó guardado. Lo suyo sigue abajo: complételo y guárdelo, y quedará como nueva anotación.',
  },
  family: {
    title: 'De dónde viene y qué salió de ella',
    none: 'Nadie publicó todavía una versión propia de esta práctica, y no viene de otra.',
    here: 'Esta práctica',
    withdrawn: 'Práctica retirada',
    published: (year: string) => `publicada en ${year}`,
    begin: 'Hacer nuestra propia versión',
    beginNote:
      'Empieza una ficha de su titularidad con las mismas personas y etapas. Lo demás se escribe de nuevo: cuenta lo que hace su país.',
    more: 'Ver más versiones',
    first: 'Volver al principio',
    thread: 'Nació del hilo',
  },
  outcome: { reported: 'Registrada', promising: 'Prometedora', validated: 'Validada', replicated: 'Replicada' },
  ofState: {
    title: (state: string) => `Prácticas de otros que tomó ${state}`,
    lead: 'Lo que el Estado anotó de prácticas publicadas por otros, lo último primero.',
    none: 'Este Estado no anotó nada todavía',
    noneNote:
      'Desde la página de una práctica publicada, quien representa al Estado cuenta si la considera, la adapta o la adoptó.',
    more: 'Ver más prácticas',
    first: 'Volver a las primeras',
  },
}
export type AdoptionMessages = Translated<typeof adoptions>
