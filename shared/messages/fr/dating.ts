import type { DatingMessages } from '../es/dating.ts'

export const dating: DatingMessages = {
  title: 'Changer la date limite',
  hint: 'Les États qui n’ont pas encore répondu auront jusqu’à ce jour. Ceux qui ont été consultés seront avertis.',
  done: 'La date limite a été changée.',
  conflict: (date) =>
    `Une autre personne vient de changer cette demande. La date limite est maintenant le ${date}. Si vous enregistrez, la vôtre restera.`,
  changed: (name, from, to) => `${name} a changé la date limite : du ${from} au ${to}.`,
}
