import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundled, bundleFunctions, bytesAtStart, functionNames } from '../../infra/bundle.ts'
import { signedInAs } from '../support/people.ts'
import { newWorld, origin, useTableServer } from '../support/world.ts'

const table = useTableServer()
const folder = mkdtempSync(join(tmpdir(), 'enlaces-bundles-'))
let bundled: Bundled[]

beforeAll(async () => {
  bundled = await bundleFunctions(folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('nothing of the local machine or of the tests is in a function that is deployed', () => {
  const sources = bundled.flatMap(({ metafile }) => Object.keys(metafile.inputs))
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
    bundled
      .filter(({ metafile }) =>
        Object.values(metafile.outputs).some(({ inputs, imports }) =>
          [...Object.keys(inputs), ...imports.map((one) => one.path)].some((one) => one.includes(part)),
        ),
      )
      .map(({ name }) => name)
  expect(holding('sharp')).toEqual(['files'])
  expect(holding('node_modules/file-type/')).toEqual(['files'])
  expect(holding('functions/files/content/')).toEqual(['files'])
})

test('a cold start loads little, and what few requests need comes with the first of them', () => {
  for (const one of bundled) expect([one.name, bytesAtStart(one) <= 1_500_000]).toEqual([one.name, true])
  const api = bundled.find(({ name }) => name === 'api')
  const atStart = Object.keys(api?.metafile.outputs ?? {}).filter((path) => path.endsWith('/api/index.mjs'))
  const holding = Object.keys(api?.metafile.outputs[atStart[0] ?? '']?.inputs ?? {})
  expect(holding.some((path) => path.includes('functions/http/app.ts'))).toBe(true)
  for (const late of ['@simplewebauthn/server', '@aws-sdk/client-s3/'])
    expect(holding.filter((path) => path.includes(late))).toEqual([])
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
