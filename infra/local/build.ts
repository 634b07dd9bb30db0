import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleFunctions } from '../bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = join(root, 'build', 'built-from')

/** Builds the web app and the Lambda bundles into `build/`, unless they were built from just these sources. */
export async function buildIfChanged(): Promise<void> {
  const sources = stateOf(['functions', 'shared', 'web', 'infra/bundle.ts', 'vite.config.ts', 'package-lock.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  await bundleFunctions(join(root, 'build', 'functions'))
  const vite = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    // A test that starts the machine says NODE_ENV=test, and would get an app for development, a tenth larger.
    { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (vite.status !== 0) throw new Error('The web app could not be built: see the message of Vite above.')
  mkdirSync(join(root, 'build'), { recursive: true })
  writeFileSync(stamp, sources)
}

// Names, sizes and times of the sources: a hundred times cheaper than reading them, and good enough on one machine.
function stateOf(places: string[]): string {
  const hash = createHash('sha256')
  const note = (path: string) => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const place of places) {
    const path = join(root, place)
    if (!statSync(path).isDirectory()) note(path)
    else
      for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) note(join(entry.parentPath, entry.name))
  }
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildIfChanged()
