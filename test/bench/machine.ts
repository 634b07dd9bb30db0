import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, type MachineProcess, newDataDir, startMachineProcess } from '../support/machine.ts'
import type { Figure } from './figures.ts'

const starts = 5
/** Idle is who has not been asked for a while: after a start, what waited (mail, the index) is worked off first. */
const untilIdleMs = 6_000
/** Until the sample's own mail is sent, its words are indexed and its practices are public. */
const untilSettledMs = 15_000

/** How soon the local machine answers, with its data on disk, and what it holds in memory when nobody asks. */
export async function machine(): Promise<Figure[]> {
  const data = newDataDir()
  const given = { dataDir: data.path, port: await freePort(), mailPort: await freePort() }
  const filled = await startMachineProcess(given)
  const sampleMs = filled.startedInMs
  await pause(untilSettledMs)
  await filled.stop()
  const answeredMs: number[] = []
  let residentKiB = 0
  for (let n = 0; n < starts; n++) {
    const startedAt = performance.now()
    const running = await startMachineProcess(given)
    const response = await fetch(`http://127.0.0.1:${given.port}/api/openapi.json`)
    await response.arrayBuffer()
    answeredMs.push(performance.now() - startedAt)
    if (n === starts - 1) {
      await pause(untilIdleMs)
      residentKiB = residentOf(running)
    }
    await running.stop()
  }
  data.remove()
  const median = answeredMs.toSorted((a, b) => a - b)[Math.floor(starts / 2)] ?? 0
  return [
    { name: 'first start, sample network loaded', value: sampleMs, unit: 'ms' },
    { name: 'start to first answer (median)', value: median, unit: 'ms', budget: 1_600 },
    { name: 'memory when idle, all processes', value: residentKiB / 1024, unit: 'MiB', budget: 200 },
  ]
}

// Proportional set size: pages that the processes share count once. The table has a group of its own, and the machine as its parent.
function residentOf(running: MachineProcess): number {
  const ours = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && familyOf(pid).includes(running.pid))
  return ours.reduce(
    (sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
    0,
  )
}

/** The parent and the group of a process. */
function familyOf(pid: string): number[] {
  try {
    const [, facts = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    return facts.split(' ').slice(1, 3).map(Number)
  } catch {
    return []
  }
}
