/** Where what leaks would go: no such host is ever asked for in the tests, and the browser test listens for it. */
export const canaryHost = 'canary.example'

/** What an attack would run. Each tells the canary in its own way: a call, a dialog, a request, another page. */
export const codes = [
  '__hit(1)',
  'alert(1)',
  `fetch('https://${canaryHost}/f')`,
  `location='https://${canaryHost}/l'`,
  `new Image().src='//${canaryHost}/i'`,
] as const

/** One of a list, by turns: the same for every run. */
export function turnOf<T>(list: readonly [T, ...T[]], turn: number): T {
  return list[turn % list.length] ?? list[0]
}

export function codeOf(turn: number): string {
  return turnOf(codes, turn)
}

/** Every combination of the members of some lists. */
export function product<A, B>(as: readonly A[], bs: readonly B[]): [A, B][] {
  return as.flatMap((a) => bs.map((b): [A, B] => [a, b]))
}

export const character = (code: number) => String.fromCodePoint(code)
