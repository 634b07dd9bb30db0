// `npm start`: installs what is missing, then hands over to the project's own Node.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, node, root } from './install.mjs'

installPackages()
// One arena of memory for all threads of a process: a tenth less in all, which the young generation of the machine makes more of.
const memory = JSON.parse(readFileSync(join(root, 'infra/local/processMemory.json'), 'utf8'))
const machine = spawn(node, [...memory.machine, join(root, 'infra/local/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ...memory.environment },
  stdio: 'inherit',
})
// The terminal sends Ctrl-C to the whole group; `kill` reaches this process alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => machine.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
machine.on('exit', (code) => process.exit(code ?? 1))
