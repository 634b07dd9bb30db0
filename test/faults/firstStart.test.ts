import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openTable } from '../../functions/platform/table.ts'
import { readThreads } from '../../infra/local/sample/threads.ts'
import { tableEndpointPath, tableName, unfinishedSamplePath } from '../../infra/local/settings.ts'
import { startTableProcess } from '../../infra/local/tableProcess.ts'
import { freePort, newDataDir, signInLocally, spawnMachine, startMachineProcess } from '../support/machine.ts'
import { sampleLiaisons } from '../support/sampleLiaisons.ts'

/** Starts it, and cuts the power so many milliseconds after it has told of its table: the sample is loaded from then on. */
async function cutShort(given: Parameters<typeof spawnMachine>[0], afterMs: number): Promise<void> {
  const child = spawnMachine(given)
  const exited = once(child, 'exit')
  while (!existsSync(tableEndpointPath(given.dataDir))) await pause(5)
  await pause(afterMs)
  process.kill(-(child.pid ?? 0), 'SIGKILL')
  await exited
}

/** What lies in the table of a machine that does not run. */
async function kept(dataDir: string): Promise<{ marker: unknown; threads: number }> {
  const { endpoint, stop } = await startTableProcess(join(dataDir, 'table'))
  try {
    const table = openTable({ region: 'us-east-1', endpoint, tableName })
    const marker = await table.get({ pk: 'sample', sk: 'sample' }, true)
    const { items } = await table.query({ index: 'listing', pk: 'threads' })
    return { marker, threads: items.length }
  } finally {
    await stop()
  }
}

test.each([0, 250, 600])(
  'a first start that is cut short %i ms into the sample is finished by the next',
  async (afterMs) => {
    const data = newDataDir()
    onTestFinished(data.remove)
    const given = { dataDir: data.path, port: await freePort(), mailPort: await freePort() }
    await cutShort(given, afterMs)
    expect(existsSync(unfinishedSamplePath(data.path))).toBe(true)

    const machine = await startMachineProcess(given)
    const cookie = await signInLocally(machine, sampleLiaisons()[0] ?? '')
    const spaces = await fetch(`http://127.0.0.1:${given.port}/api/spaces`, { headers: { cookie } })
    expect((await spaces.json()).items.length).toBeGreaterThan(4)
    expect(existsSync(unfinishedSamplePath(data.path))).toBe(false)
    await machine.stop()
    expect(await kept(data.path)).toMatchObject({ marker: { done: true }, threads: readThreads().length })
  },
)

test('a machine that was started without the sample never gets it', async () => {
  const data = newDataDir()
  onTestFinished(data.remove)
  const given = { dataDir: data.path, port: await freePort(), mailPort: await freePort() }
  const empty = await startMachineProcess({ ...given, sample: false })
  await empty.stop()
  const machine = await startMachineProcess(given)
  await machine.stop()
  expect(await kept(data.path)).toEqual({ marker: undefined, threads: 0 })
})
