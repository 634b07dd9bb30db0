import type { Translated } from '../translated.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('es', value)

export const shell = {
  product: 'Enlaces',
  network: 'Red de Enlaces Técnicos',
  description:
    'El foro permanente de la Red de Enlaces Técnicos del Instituto Interamericano del Niño, la Niña y Adolescentes.',
  skip: 'Ir al contenido',
  navigation: 'Principal',
  crumbs: 'Dónde está usted',
  aside: 'Sobre esta página',
  places: {
    home: 'Inicio',
    spaces: 'Espacios',
    practices: 'Buenas prácticas',
    notices: 'Avisos',
    search: 'Buscar',
    people: 'Personas',
    coordination: 'Coordinación',
    settings: 'Mi cuenta',
  },
  unreadNotices: (count: number) =>
    count > 9 ? 'más de 9 sin leer' : plural('es', count, { one: '1 sin leer', other: `${n(count)} sin leer` }),
  titleOf: (page: string) => `${page} · Enlaces`,
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  language: 'Idioma',
  languages: { es: 'español', en: 'inglés', pt: 'portugués', fr: 'francés' },
  writtenIn: { es: 'En español', en: 'En inglés', pt: 'En portugués', fr: 'En francés' },
  roles: {
    liaison: 'Enlace técnico',
    editor: 'Equipo editorial del IIN',
    coordinator: 'Coordinación del IIN',
    observer: 'Organismo observador',
  },
  actions: {
    save: 'Guardar',
    cancel: 'Cancelar',
    close: 'Cerrar',
    retry: 'Intentar de nuevo',
    reload: 'Volver a cargar la página',
    goHome: 'Ir al inicio',
    copyLink: 'Copiar enlace',
    copied: 'Enlace copiado.',
    confirm: 'Confirmar',
    edit: 'Editar',
    back: 'Volver',
  },
  form: {
    optional: 'opcional',
    busy: 'Guardando…',
    choose: 'Elija una opción',
  },
  pager: {
    label: 'Páginas',
    next: 'Página siguiente',
    previous: 'Página anterior',
    first: 'Primera página',
  },
  loading: 'Cargando…',
  saved: 'Guardado.',
  trouble: {
    page: 'Esta página no está disponible ahora',
    title: 'No se pudo completar',
    unreachable:
      'No hay conexión con Enlaces. Lo que usted escribió sigue en este dispositivo; inténtelo cuando vuelva la línea.',
    retryAfter: (seconds: number) =>
      plural('es', seconds, {
        one: 'Puede intentarlo de nuevo dentro de un segundo.',
        other: `Puede intentarlo de nuevo dentro de ${n(seconds)} segundos.`,
      }),
  },
  offline: 'Sin conexión. Usted ve lo último que se guardó en este dispositivo; lo que escriba se conserva aquí.',
  notFound: {
    title: 'Aquí no hay nada que usted pueda ver',
    text: 'Puede que la dirección esté incompleta, o que esta página sea de un espacio al que usted no pertenece.',
  },
  broken: {
    title: 'Algo falló en esta página',
    text: 'La falla es nuestra. Lo que usted escribió sigue en este dispositivo y volverá a aparecer.',
  },
  draft: {
    restored: 'Recuperamos lo que usted había escrito.',
    kept: 'Borrador guardado en este dispositivo',
    discard: 'Descartar el borrador',
  },
  unread: (count: number) => plural('es', count, { one: '1 sin leer', other: `${n(count)} sin leer` }),
  people: (count: number) => plural('es', count, { one: '1 persona', other: `${n(count)} personas` }),
  states: (count: number) => plural('es', count, { one: '1 Estado', other: `${n(count)} Estados` }),
}
export type ShellMessages = Translated<typeof shell>
