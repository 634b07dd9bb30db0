// Without zod, for the web asks it too.

/** How far a State has come with a practice of another one. */
export const adoptionStates = ['considering', 'adapting', 'adopted', 'stopped'] as const
export type AdoptionState = (typeof adoptionStates)[number]

/** Generations of adaptations: who stands in a family is listed by a key that names all of them, and cursors name such keys. */
export const mostGenerations = 12
