import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const folder = at('build/files-function')

const Named = z.looseObject({ version: z.string(), dependencies: z.record(z.string(), z.string()).optional() })
const Lock = z.object({
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional(), integrity: z.string().optional() })),
})

/** The native code of `sharp` for Lambda on arm64, whatever this machine's own is. */
const native = ['@img/sharp-linux-arm64', '@img/sharp-libvips-linux-arm64']

/**
 * Lays the function `files` as it is deployed into `build/files-function`: its bundle, and beside it `sharp` with its native code. Not as a layer: ES
 * modules find nothing there. The native code is fetched once, and must have the checksum that the lockfile has of it.
 */
function layFilesFunction(): void {
  const sharp = named('sharp')
  const isThere = native.every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))
  const isSame = existsSync(join(folder, 'node_modules/sharp')) && named('sharp', folder).version === sharp.version
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  if (!isThere || !isSame) {
    rmSync(join(folder, 'node_modules'), { recursive: true })
    for (const name of ['sharp', ...Object.keys(sharp.dependencies ?? {})])
      cpSync(at(`node_modules/${name}`), join(folder, 'node_modules', name), { recursive: true })
    // Templates can be looked at without it: they tell nothing of what is in a function.
    if (!native.every(fetched))
      console.error(
        'The function `files` lacks its native code, which was not to be fetched. Do not deploy these templates.',
      )
  }
  cpSync(at('build/functions/files'), folder, { recursive: true })
}

function named(name: string, within = at('.')): z.infer<typeof Named> {
  return Named.parse(JSON.parse(readFileSync(join(within, 'node_modules', name, 'package.json'), 'utf8')))
}

function fetched(name: string): boolean {
  const { packages } = Lock.parse(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')))
  const { version, integrity } = packages[`node_modules/${name}`] ?? {}
  const packing = spawnSync('npm', ['pack', `${name}@${version}`, '--json', '--prefer-offline', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (packing.status !== 0) return false
  const archive = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
  const checksum = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
  if (checksum !== integrity) throw new Error(`${name} is not what the lockfile knows`)
  const place = join(folder, 'node_modules', name)
  mkdirSync(place, { recursive: true })
  const { status } = spawnSync('tar', ['-xzf', archive, '-C', place, '--strip-components=1'], { stdio: 'inherit' })
  rmSync(archive)
  return status === 0
}

layFilesFunction()
