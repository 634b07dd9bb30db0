// Runs on whatever Node is on the machine, before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
/** The project's own Node, the version that Lambda runs. */
export const node = join(root, 'node_modules', 'node', 'bin', 'node')
const stamp = join(root, 'node_modules', '.installed')

/** Installs the packages of the lockfile unless just these are installed already. */
export function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages (npm ci); the first time this takes a minute or two …')
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed: see the message of npm above.',
  )
  writeFileSync(stamp, lock)
}

/** The browser for the tests: found, or installed from Debian's packages when that is possible. */
export function findChromium() {
  const found = chromiumOnPath()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    fail(
      'The browser tests need Chromium: please install it (on Debian or Ubuntu: sudo apt-get install chromium), or name it in CHROMIUM.',
    )
  }
  console.log("Installing Chromium from Debian's packages …")
  run('apt-get', ['update', '-qq'], "Debian's package lists could not be read.")
  if (!packages.some(installFromDebian)) fail('Chromium could not be installed.')
  return chromiumOnPath() ?? fail('Chromium was installed and is not on the PATH.')
}

/** Debian's packages of Chromium: the first is the same engine without windows, which tests need a fifth less processor time with. */
const packages = ['chromium-headless-shell', 'chromium']

function installFromDebian(name) {
  return statusOf('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]) === 0
}

function chromiumOnPath() {
  const names = [...packages, 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const onPath = names.flatMap((name) => (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)))
  return [process.env.CHROMIUM, ...onPath].find((path) => path && existsSync(path))
}

/** Runs a command to its end with our own input and output; ends this process with a sentence when it fails. */
export function run(command, given, sentence, env = {}) {
  const status = statusOf(command, given, env)
  if (status !== 0) fail(sentence, status ?? 1)
}

function statusOf(command, given, env = {}) {
  return spawnSync(command, given, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
  }).status
}

function fail(sentence, status = 1) {
  console.error(sentence)
  process.exit(status)
}
