import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const folder = at('build/files-function')

const Locked = z.looseObject({ version: z.string() })
const Lock = z.object({ packages: z.record(z.string(), z.unknown()) })

/** What draws pictures: `sharp`, with what it needs, as the lockfile of the whole knows it. */
const needed = /^node_modules\/(sharp|@img\/[^/]+|detect-libc|semver)(\/node_modules\/[^/]+)?$/

/**
 * Lays the function `files` as it is deployed into `build/files-function`: its bundle, and beside it the native code for Lambda's platform, whatever
 * this machine's own is. Not as a layer: ES modules find nothing there. It is fetched once, by its checksum in the lockfile.
 */
function layFilesFunction(): void {
  const { packages } = Lock.parse(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')))
  const { version } = Locked.parse(packages['node_modules/sharp'])
  mkdirSync(folder, { recursive: true })
  if (!isThere(version)) fetchNative(packages, version)
  cpSync(at('build/functions/files'), folder, { recursive: true })
}

function isThere(version: string): boolean {
  const path = join(folder, 'node_modules/@img/sharp-linux-arm64/package.json')
  return existsSync(path) && Locked.parse(JSON.parse(readFileSync(path, 'utf8'))).version === version
}

function fetchNative(packages: Record<string, unknown>, version: string): void {
  const root = { name: 'files', version: '0.0.0', dependencies: { sharp: version } }
  const own = Object.fromEntries(Object.entries(packages).filter(([path]) => needed.test(path)))
  const lock = { ...root, lockfileVersion: 3, requires: true, packages: { '': root, ...own } }
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...root, private: true }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  const platform = ['--os=linux', '--cpu=arm64', '--libc=glibc']
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  const { status } = spawnSync('npm', ['ci', ...platform, ...quiet], { cwd: folder, stdio: 'inherit' })
  if (status === 0) return
  // Templates can be looked at without it: they tell nothing of what is in a function.
  console.error(
    'The function `files` has no sharp for Lambda: it was not to be fetched. Do not deploy these templates.',
  )
}

layFilesFunction()
