import { freePort, newDataDir, sampleNetworkAt, signInLocally, startMachineProcess } from './machine.ts'
import { sampleLiaisons } from './sampleLiaisons.ts'

/** Loads the sample network once for all files of a run, as far as search finds it: each machine begins with a copy. */
export async function setup(): Promise<() => void> {
  const data = newDataDir()
  const machine = await startMachineProcess({
    dataDir: data.path,
    port: await freePort(),
    mailPort: await freePort(),
  })
  const cookie = await signInLocally(machine, sampleLiaisons()[0] ?? '')
  const isFound = async () => {
    const answer = await fetch(`${machine.origin.replace('localhost', '127.0.0.1')}/api/search?q=acogida`, {
      headers: { cookie },
    })
    return answer.ok && (await answer.json()).total > 0
  }
  while (!(await isFound())) await new Promise((resolve) => setTimeout(resolve, 200))
  await machine.stop()
  process.env[sampleNetworkAt] = data.path
  return data.remove
}
