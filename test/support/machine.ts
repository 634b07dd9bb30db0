import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import processStart from '../../infra/local/processStart.json' with { type: 'json' }

export type MachineProcess = {
  origin: string
  inbox: string
  dataDir: string
  /** Milliseconds from the command to the announcement. */
  startedInMs: number
  /** The process group: the machine and everything that it started. */
  pid: number
  output(): string
  /** Ends it as a power cut would: kill -9 on every process of the machine. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C does. */
  stop(): Promise<number | null>
}

/** A port that nobody listens on, and none of those that the system gives to outgoing connections: it stays free between two starts. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000)
    // The one after it is for the files, or for mail programs that send.
    if ((await isFree(port)) && (await isFree(port + 1))) return port
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  const listens = await once(server, 'listening').then(
    () => true,
    () => false,
  )
  if (!listens) return false
  server.close()
  await once(server, 'close')
  return true
}

export function newDataDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'enlaces-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

type Given = { dataDir: string; port: number; mailPort: number; sample?: boolean; noticesWindowSeconds?: number }

/** Names the folder with the sample network loaded, where there is one (sampleNetwork.ts). */
export const sampleNetworkAt = 'SAMPLE_NETWORK_AT'

/** The whole local machine as `npm start` runs it, on ports and data of its own. */
export async function startMachineProcess(given: Given): Promise<MachineProcess> {
  const loaded = process.env[sampleNetworkAt]
  if (loaded && given.sample !== false && readdirSync(given.dataDir).length === 0) {
    cpSync(loaded, given.dataDir, { recursive: true })
  }
  const startedAt = performance.now()
  const child = spawnMachine(given)
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  await announced(child, () => output)
  const pid = child.pid ?? 0
  return {
    origin: `http://localhost:${given.port}`,
    inbox: `http://127.0.0.1:${given.mailPort}`,
    dataDir: given.dataDir,
    startedInMs: performance.now() - startedAt,
    pid,
    output: () => output,
    kill: () => end(child, () => process.kill(-pid, 'SIGKILL')).then(() => undefined),
    stop: () => end(child, () => process.kill(-pid, 'SIGINT')),
  }
}

/** Its process, which has only begun to start. */
export function spawnMachine(given: Given): ChildProcess {
  const env = {
    ...process.env,
    ...processStart.environment,
    PORT: `${given.port}`,
    MAIL_PORT: `${given.mailPort}`,
    DATA_DIR: given.dataDir,
    SAMPLE: given.sample === false ? 'no' : 'yes',
    ...(given.noticesWindowSeconds === undefined ? {} : { NOTICES_WINDOW_SECONDS: `${given.noticesWindowSeconds}` }),
  }
  return spawn(process.execPath, [...processStart.machine, 'infra/local/main.ts'], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function announced(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (output().includes('Enlaces is ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`the machine ended with ${code}: ${output()}`)))
  })
}

async function end(child: ChildProcess, signal: () => void): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  signal()
  await exited
  return child.exitCode
}

/** A session as `npm run sign-in` prints it. */
export async function signInLocally(machine: { origin: string }, email: string): Promise<string> {
  const response = await fetch(`${machine.origin.replace('localhost', '127.0.0.1')}/local/sign-in`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email }),
  })
  if (!response.ok) throw new Error(`nobody signs in as ${email}: ${response.status}`)
  const { cookie } = JSON.parse(await response.text())
  return String(cookie)
}
