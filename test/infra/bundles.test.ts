import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleFunctions, functionNames } from '../../infra/bundle.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, origin, useTableServer } from '../support/world.ts'

const table = useTableServer()
const folder = mkdtempSync(join(tmpdir(), 'enlaces-bundles-'))
let sources: string[]
let outputs: Metafile['outputs']

beforeAll(async () => {
  const metafile = await bundleFunctions(folder)
  sources = Object.keys(metafile.inputs)
  outputs = metafile.outputs
})
afterAll(() => rmSync(folder, { recursive: true }))

test('nothing of the local machine or of the tests is in a function that is deployed', () => {
  expect(sources.some((path) => path.includes('functions/http/app.ts'))).toBe(true)
  expect(sources.filter((path) => /(^|\/)(infra|test|web)\//.test(path) && !path.includes('node_modules'))).toEqual([])
  for (const name of functionNames) {
    const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.mjs'))
    for (const file of files)
      expect(readFileSync(join(folder, name, file), 'utf8')).not.toMatch(/\/local\/(sign-in|mails)/)
  }
})

test('pictures are drawn, and contents looked at, in one function alone', () => {
  const holding = (part: string) =>
    Object.entries(outputs)
      .filter(([path, { inputs, imports }]) => {
        const reached = [...Object.keys(inputs), ...imports.map((one) => one.path)]
        return path.endsWith('.mjs') && reached.some((one) => one.includes(part))
      })
      .map(([path]) => /(\w+)\/index\.mjs$/.exec(path)?.[1])
  expect(holding('sharp')).toEqual(['files'])
  expect(holding('node_modules/file-type/')).toEqual(['files'])
  expect(holding('functions/files/content/')).toEqual(['files'])
})

test('what is deployed signs nobody in with a click', async () => {
  const world = await newWorld(table.server())
  const ana = await signedInAs(world, { email: 'ana@enlaces.example' })
  for (const path of ['/local', '/local/sign-in', '/api/local/sign-in', '/local/mails', '/local/mails/invitation']) {
    const body = 'email=ana@enlaces.example'
    const headers = { origin, 'content-type': 'application/x-www-form-urlencoded', cookie: ana.cookie }
    const answer = await world.app.request(`${origin}${path}`, { method: 'POST', headers, body })
    expect([path, answer.status, answer.headers.get('set-cookie')]).toEqual([path, 404, null])
  }
})
