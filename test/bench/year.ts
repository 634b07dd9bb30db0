import { isDeepStrictEqual } from 'node:util'
import { simulated, someYears } from '../support/digestYear.ts'
import type { Figure } from './figures.ts'

const people = 10_000

/** A year with 10,000 subscribers in every zone of the Americas, beside what is owed to each: test/rules/digestYear.test.ts is a sample of it. */
export async function year(): Promise<Figure[]> {
  const begin = performance.now()
  const zones = new Set<string>()
  let [digests, wrong] = [0, 0]
  for (const { zone, owed, made } of simulated(people, someYears(60))) {
    zones.add(zone)
    digests += made.length
    if (!isDeepStrictEqual(made, owed)) wrong++
  }
  const network = `${people} subscribers`
  return [
    { name: 'zones', value: zones.size, unit: 'zones', network },
    { name: 'digests with contents in a year', value: digests, unit: 'digests', network },
    { name: 'people who got one too many, too few, or another', value: wrong, unit: 'people', budget: 0, network },
    { name: 'the simulation', value: (performance.now() - begin) / 1_000, unit: 's', network },
  ]
}
