export type Part = { kind: 'same' | 'removed' | 'added'; text: string }

/** Tables larger than this take too long on an old phone: then the part that differs is shown as replaced whole. */
const mostCells = 4_000_000

/** What was taken out and put in between two texts, by words: the longest common sequence of what lies between their common ends. */
export function wordDiff(before: string, after: string): Part[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const start = commonLength(old, now)
  const end = commonLength(old.slice(start).reverse(), now.slice(start).reverse())
  const kept = old.slice(old.length - end)
  const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return joined([...tagged('same', old.slice(0, start)), ...middle, ...tagged('same', kept)])
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

function commonLength(one: string[], other: string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at])
  return differs < 0 ? one.length : differs
}

function tagged(kind: Part['kind'], words: string[]): Part[] {
  return words.map((text) => ({ kind, text }))
}

function between(old: string[], now: string[]): Part[] {
  const width = now.length + 1
  if (old.length * now.length > mostCells) return [...tagged('removed', old), ...tagged('added', now)]
  // The length of the longest common sequence from here to the ends.
  const lengths = new Uint16Array((old.length + 1) * width)
  const length = (a: number, b: number) => lengths[a * width + b] ?? 0
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      const longest = old[a] === now[b] ? length(a + 1, b + 1) + 1 : Math.max(length(a + 1, b), length(a, b + 1))
      lengths[a * width + b] = longest
    }
  }
  const parts: Part[] = []
  for (let [a, b] = [0, 0]; a < old.length || b < now.length; ) {
    const [left, right] = [old[a], now[b]]
    if (left !== undefined && left === right) {
      parts.push({ kind: 'same', text: left })
      a++
      b++
    } else if (left !== undefined && (right === undefined || length(a + 1, b) >= length(a, b + 1))) {
      parts.push({ kind: 'removed', text: left })
      a++
    } else {
      parts.push({ kind: 'added', text: right ?? '' })
      b++
    }
  }
  return parts
}

/** Neighbours of a kind as one; a lone space between two changes belongs to both, so that a changed phrase reads as a phrase. */
function joined(parts: Part[]): Part[] {
  const phrases: Part[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) phrases.push({ kind: 'removed', text: removed })
    if (added) phrases.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const [at, { kind, text }] of parts.entries()) {
    const next = parts[at + 1]?.kind
    const isInside = kind === 'same' && /^ +$/.test(text) && removed + added !== '' && next && next !== 'same'
    if (kind === 'removed' || isInside) removed += text
    if (kind === 'added' || isInside) added += text
    if (kind !== 'same' || isInside) continue
    flush()
    const last = phrases.at(-1)
    if (last?.kind === 'same') last.text += text
    else phrases.push({ kind, text })
  }
  flush()
  return phrases
}
