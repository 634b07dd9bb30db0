import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { type ApiFunction, startApiFunction } from '../../infra/local/apiFunction.ts'
import { eventFrom } from '../../infra/local/gateway/lambdaEvents.ts'

const folder = mkdtempSync(join(tmpdir(), 'enlaces-api-'))
let api: ApiFunction | undefined
afterEach(async () => {
  await api?.stop()
  rmSync(join(folder, 'api'), { recursive: true, force: true })
})

function started(source: string): ApiFunction {
  mkdirSync(join(folder, 'api'), { recursive: true })
  writeFileSync(join(folder, 'api', 'index.mjs'), source)
  api = startApiFunction()
  return api
}

const event = (path: string) =>
  eventFrom(
    Object.assign(Object.create(null), { url: path, method: 'GET', headers: {}, httpVersion: '1.1', socket: {} }),
    Buffer.alloc(0),
  )

test('whoever calls before the function is loaded waits; each gets their own answer, whichever comes first', async () => {
  const api = started(`
    const { TABLE_NAME } = process.env
    export const handler = async ({ rawPath }) => {
      await new Promise((resolve) => setTimeout(resolve, rawPath === '/slow' ? 50 : 0))
      return { statusCode: 200, body: TABLE_NAME + rawPath }
    }`)
  const answers = ['/slow', '/quick'].map((path) => api.call(event(path)))
  await api.load(folder, { TABLE_NAME: 'enlaces' })
  expect(await Promise.race(answers)).toEqual({ statusCode: 200, body: 'enlaces/quick' })
  expect(await answers[0]).toEqual({ statusCode: 200, body: 'enlaces/slow' })
  expect(process.env.TABLE_NAME).toBeUndefined()
})

test('a call that fails fails alone', async () => {
  const api = started(`
    export const handler = async ({ rawPath }) => {
      if (rawPath === '/bad') throw new Error('no')
      return { statusCode: 200 }
    }`)
  await api.load(folder, {})
  const [bad, good] = ['/bad', '/good'].map((path) => api.call(event(path)))
  await expect(bad).rejects.toThrow('no')
  expect(await good).toEqual({ statusCode: 200 })
})

test.each([
  ['ends in an error', `throw new Error('no such setting')`, 'no such setting'],
  ['holds no handler', 'export const handle = 1', 'has no handler'],
])('a bundle that %s is told to who loads it, also when somebody waits for it', async (_name, source, told) => {
  const api = started(source)
  void api.call(event('/early'))
  await expect(api.load(folder, {})).rejects.toThrow(told)
})

test('what was logged until it stops is written', async () => {
  const lines = 200
  const one = started(`
    export const handler = async () => {
      for (let n = 0; n < ${lines}; n++) console.log('a line of the api')
    }`)
  await one.load(folder, {})
  let written = ''
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += text
    return true
  })
  await one.call(event('/'))
  await one.stop()
  api = undefined
  stdout.mockRestore()
  expect(written.split('a line of the api')).toHaveLength(lines + 1)
})
