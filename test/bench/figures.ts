/** One thing measured. A `budget` is the most it may be (`atLeast`: the least); only counts and bytes can break it, never a time. */
export type Figure = {
  name: string
  value: number
  unit: string
  budget?: number
  atLeast?: true
  network?: string
}

const countable = new Set([
  'requests',
  'read units',
  'write units',
  'bytes',
  'KiB',
  'MiB',
  'objects',
  'points',
  'requests of a page',
])

export function isBroken({ value, unit, budget, atLeast }: Figure): boolean {
  if (budget === undefined || !countable.has(unit)) return false
  return atLeast ? value < budget : value > budget
}

export function printed(figure: Figure): string {
  const { name, value, unit, budget, atLeast, network } = figure
  const limit = budget === undefined ? '' : `${atLeast ? '≥' : '≤'} ${budget}`
  const mark = isBroken(figure) ? '  ← over budget' : ''
  return `${name.padEnd(58)} ${rounded(value).padStart(10)} ${unit.padEnd(12)} ${limit.padEnd(9)} ${network ?? ''}${mark}`
}

function rounded(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
