import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { startMachine } from './machine.ts'
import { readSettings, secretPath } from './settings.ts'

/** `npm start`: the whole system on this machine until Ctrl-C. */
async function main(): Promise<void> {
  const settings = readSettings()
  mkdirSync(settings.dataDir, { recursive: true })
  const machine = await startMachine(settings, appSecret(settings.dataDir))
  const end = () => {
    machine.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
  console.log(machine.announcement)
  // Otherwise only an orderly end keeps it.
  flushCompileCache()
}

// Made on the first start and kept beside the data: cursors, links in mails and sealed secrets depend on it.
function appSecret(dataDir: string): string {
  const path = secretPath(dataDir)
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
