import { dayIn, minutesAfter } from '../platform/clock.ts'
import { farId, idAt } from './indexFile.ts'

/** The ids of what was written on these days of the reader's zone, both days included; of everything where none is given. */
export function idsOfDays(zone: string, { from, to }: { from?: string | undefined; to?: string | undefined }) {
  return {
    above: from ? idAt(beginningOf(from, zone)) - 1 : -farId,
    below: to ? idAt(beginningOf(dayAfter(to), zone)) : farId,
  }
}

function dayAfter(day: string): string {
  return minutesAfter(`${day}T00:00:00.000Z`, 24 * 60).slice(0, 10)
}

const quarter = 15
/** No zone is further from UTC. */
const quartersAside = 15 * 4

/** The first instant of a day in a zone. Zones begin their days at whole quarters of an hour of UTC. */
function beginningOf(day: string, zone: string): string {
  const dayOf = dayIn(zone)
  const instantAt = (quarters: number) => minutesAfter(`${day}T00:00:00.000Z`, quarters * quarter)
  let [early, late] = [-quartersAside, quartersAside]
  while (late - early > 1) {
    const between = Math.floor((early + late) / 2)
    if (dayOf(instantAt(between)) < day) early = between
    else late = between
  }
  return instantAt(late)
}
