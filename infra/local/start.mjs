// `npm start`: installs what is missing, then hands over to the project's own Node.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, node, root } from './install.mjs'

installPackages()
// A small young generation: a fifth less memory in all, for a few more of its quick collections.
const flags = JSON.parse(readFileSync(join(root, 'infra/local/nodeFlags.json'), 'utf8'))
const machine = spawn(node, [...flags, join(root, 'infra/local/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
// The terminal sends Ctrl-C to the whole group; `kill` reaches this process alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => machine.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
machine.on('exit', (code) => process.exit(code ?? 1))
