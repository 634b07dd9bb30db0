/** Shorter words are near too many others, longer ones are no words. */
const letters = { least: 4, most: 24 }

/** Whether a plain word is one that could be misspelt: letters alone, and neither too few nor too many. */
export function isSpelt(word: string): boolean {
  return word.length >= letters.least && word.length <= letters.most && /^\p{L}+$/u.test(word)
}

/** How far apart two words may be that are perhaps the same. */
export function mostEdits({ length }: string): number {
  return length < 6 ? 1 : 2
}

/**
 * How many letters are wrong, missing, too many, or changed places with their neighbour (optimal string alignment); undefined when more than `most`.
 */
export function editsBetween(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(at(row, j - 1) + (same ? 0 : 1), at(row, j) + 1, at(next, j - 1) + 1)
      if (!same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, at(before, j - 2) + 1)
      next.push(edits)
    }
    if (Math.min(...next) > most) return undefined
    before = row
    row = next
  }
  const edits = at(row, b.length)
  return edits > most ? undefined : edits
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY
}
