/** After one instant and up to another. */
export type Within = { from: string; to: string }

/** The rows of a list whose keys begin with an instant of that time: `~` stands after the `#` that follows it. */
export function betweenInstants({ from, to }: Within) {
  return { expression: '#sk BETWEEN :from AND :to', values: { ':from': `${from}~`, ':to': `${to}~` } }
}
