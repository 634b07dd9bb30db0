import { execFile } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePeople } from '../../infra/local/sample/people.ts'
import type { Found } from '../../shared/search.ts'
import { freePort, newDataDir, signInLocally, startMachineProcess } from '../support/machine.ts'

const data = newDataDir()
const run = promisify(execFile)
const npmRun = (script: string) =>
  run(process.execPath, [script], { env: { ...process.env, DATA_DIR: data.path, TABLE_NAME: '', FILES_BUCKET: '' } })

beforeAll(() => npmRun('infra/local/sample/main.ts'))
afterAll(() => data.remove())

test('one command builds the index anew, whether the machine runs or not, and shows how far it is', async () => {
  const { stdout, stderr } = await npmRun('infra/local/reindex.ts')
  expect(stdout).toContain('The index is new')
  expect(stderr).toMatch(/█ (\d+) of \1 posts/)

  const given = { dataDir: data.path, port: await freePort(), mailPort: await freePort(), sample: false }
  const machine = await startMachineProcess(given)
  const cookie = await signInLocally(machine, samplePeople[0]?.email ?? '')
  const search = async () => {
    const address = `${machine.origin.replace('localhost', '127.0.0.1')}/api/search?q=acogida`
    const answer = await fetch(address, { headers: { cookie } })
    const found: Found = JSON.parse(await answer.text())
    return found.total
  }
  const before = await search()
  expect(before).toBeGreaterThan(10)

  const folder = join(data.path, 'files')
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
  await npmRun('infra/local/reindex.ts')
  expect(readdirSync(folder).some((name) => name.endsWith('.sqlite'))).toBe(true)
  expect(await search()).toBe(before)
  await machine.stop()
})
