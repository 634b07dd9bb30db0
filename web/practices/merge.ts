// What was typed here and what was saved elsewhere meanwhile, laid together field by field.

/** Whether two values of a field say the same: texts as the server tidies them, the rest as it stands. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return tidied(one) === tidied(other)
  return JSON.stringify(one) === JSON.stringify(other)
}

function tidied(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}

/** The fields in which `mine` differs from what it was begun with. */
export function changedIn(base: object, mine: object): string[] {
  const before = new Map<string, unknown>(Object.entries(base))
  return Object.entries(mine).flatMap(([name, value]) => (isSame(before.get(name), value) ? [] : [name]))
}

/** Some fields of something. */
export function only<Content extends object>(content: Content, names: readonly string[]) {
  return Object.fromEntries(Object.entries(content).filter(([name]) => names.includes(name)))
}

/**
 * Where only one of the two changed a field, its text holds; where both did, and not to the same, mine stays and the field is a
 * clash: its writer decides.
 */
export function merge<Content extends object>(
  base: Content,
  mine: Content,
  theirs: Content,
): { merged: Content; clashes: string[] } {
  const [here, there] = [changedIn(base, mine), changedIn(base, theirs)]
  const apart = changedIn(mine, theirs)
  const clashes = here.filter((name) => there.includes(name) && apart.includes(name))
  const taken = there.filter((name) => !here.includes(name))
  return { merged: { ...mine, ...only(theirs, taken) }, clashes }
}
