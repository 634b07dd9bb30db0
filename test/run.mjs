// `npm test`: installs what is missing (packages, Chromium), checks, builds, and runs every test.
// With arguments it runs only what they name: `npm test -- test/api/forum.test.ts`.
import { join } from 'node:path'
import { findChromium, installPackages, node, root, run } from '../infra/local/install.mjs'

installPackages()
const chromium = findChromium()
const bin = (name) => join(root, 'node_modules', '.bin', name)
// Tools find the project's own Node first, whatever the machine has.
const env = { PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`, CHROMIUM: chromium }
const named = process.argv.slice(2)

if (named.length === 0) run('npm', ['run', '--silent', 'check'], 'The checks failed.', env)
run(node, [join(root, 'infra/local/build.ts')], 'The build failed.', env)
run(node, [bin('vitest'), 'run', ...named], 'Some tests failed.', env)
