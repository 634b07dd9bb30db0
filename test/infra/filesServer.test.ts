import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { s3Vault } from '../../functions/platform/vault.ts'
import { type FilesServer, startFiles } from '../../infra/local/files/server.ts'
import { testEnv } from '../support/world.ts'

// What S3 documents of the actions that we lean on, and no more than those.
const folder = mkdtempSync(join(tmpdir(), 'enlaces-s3-'))
const pagesAt = 'https://enlaces.example'
let server: FilesServer
beforeAll(async () => {
  server = await startFiles(folder, { pagesAt })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name))
})

const clientWith = (secretAccessKey: string, accessKeyId = 'local') =>
  new S3Client({
    ...{ region: 'us-east-1', endpoint: server.endpoint, forcePathStyle: true, maxAttempts: 1 },
    credentials: { accessKeyId, secretAccessKey },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
const vault = () => s3Vault(testEnv('http://127.0.0.1:9', 'enlaces', server.endpoint))
const Bucket = 'enlaces-vault'

test('what is not signed, or by another key, is refused, and nothing of it is kept', async () => {
  const address = `${server.endpoint}/${Bucket}/kept/a`
  for (const method of ['GET', 'PUT', 'DELETE', 'POST'])
    expect((await fetch(address, { method, ...(method === 'PUT' ? { body: 'a' } : {}) })).status).toBe(403)
  for (const [secret, key] of [
    ['other', 'local'],
    ['local', 'other'],
  ] as const) {
    const put = clientWith(secret, key).send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'a' }))
    await expect(put).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
  }
  expect(readdirSync(folder)).toEqual([])
})

test('a key is what it says, whatever is in it', async () => {
  const client = clientWith('local')
  const Key = 'kept/niñez & más/../a+b (1).pdf'
  await client.send(new PutObjectCommand({ Bucket, Key, Body: 'hola' }))
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
  expect(await Body?.transformToString()).toBe('hola')
})

test('a list tells what begins so, in the order of the keys, and of its own bucket alone', async () => {
  const client = clientWith('local')
  for (const [bucket, Key] of [
    [Bucket, 'pieces/b/0002'],
    [Bucket, 'pieces/b/0001'],
    [Bucket, 'pieces/bc/0001'],
    ['other', 'pieces/b/0003'],
  ])
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'hola' }))
  const { Contents } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'pieces/b/' }))
  expect(Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([
    ['pieces/b/0001', 4],
    ['pieces/b/0002', 4],
  ])
})

test('a body that ends too soon is no object, and leaves nothing behind', async () => {
  const { pathname, search, port } = new URL(await vault().addressToPut('pieces/a/0001', 1_000))
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000\r\n\r\nhalf`)
  await new Promise((resolve) => socket.once('connect', resolve))
  await expect.poll(() => readdirSync(folder).length).toBe(1)
  socket.destroy()
  await expect.poll(() => readdirSync(folder)).toEqual([])
  expect((await vault().sizes('pieces/a/')).size).toBe(0)
})

test('pages of ours may send and fetch, others may not', async () => {
  const address = await vault().addressToPut('pieces/a/0001', 4)
  const ask = (origin: string, method: string) =>
    fetch(address, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': method } })
  expect((await ask(pagesAt, 'PUT')).status).toBe(200)
  expect((await ask(pagesAt, 'DELETE')).status).toBe(403)
  expect((await ask('https://elsewhere.example', 'PUT')).status).toBe(403)
  const put = (origin: string) => fetch(address, { method: 'PUT', headers: { origin }, body: 'hola' })
  expect((await put(pagesAt)).headers.get('access-control-allow-origin')).toBe(pagesAt)
  expect((await put('https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull()
})

test('a name with quotes, accents and line ends stays within its header', async () => {
  await vault().put('kept/a', Buffer.from('hola'))
  const name = `"Niñez"\r\nSet-Cookie: a=b; 'x' (1)*.pdf`
  const given = await fetch(await vault().addressToGet('kept/a', { name, type: 'application/pdf' }))
  const told = given.headers.get('content-disposition') ?? ''
  expect(given.headers.get('set-cookie')).toBeNull()
  expect(told).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''[\w.%!~-]+$/)
  expect(decodeURIComponent(told.split("''")[1] ?? '')).toBe(name)
})

test('what may lie in a bucket for some days is gone after them, and nothing else', async () => {
  const fourDaysAgo = new Date(Date.now() - 4 * 24 * 60 * 60_000)
  const lay = (name: string, at: Date) => {
    writeFileSync(join(folder, encodeURIComponent(name)), 'x')
    utimesSync(join(folder, encodeURIComponent(name)), at, at)
  }
  const there = () => readdirSync(folder).map(decodeURIComponent).sort()
  const late = ['enlaces-files/old', 'enlaces-inbox/received/new', 'enlaces-inbox/received/old']
  for (const name of late) lay(name, name.endsWith('old') ? fourDaysAgo : new Date())
  const expiring = await startFiles(folder, { keptDays: { 'enlaces-inbox': 3 } })
  expect(there()).toEqual(late.slice(0, 2))
  lay('enlaces-inbox/received/old', fourDaysAgo)
  const env = { ...testEnv('http://127.0.0.1:9', 'enlaces', expiring.endpoint), VAULT_BUCKET: 'enlaces-inbox' }
  await s3Vault(env).put('received/newer', Buffer.from('x'))
  await expiring.close()
  expect(there()).toEqual([...late.slice(0, 2), 'enlaces-inbox/received/newer'])
})
