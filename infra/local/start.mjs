// `npm start`: installs what is missing, then hands over to the project's own Node.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installPackages, node, root } from './install.mjs'

installPackages()
// One arena of memory for all threads of a process: a tenth less in all, which the young generation of the machine makes more of.
// And what one start compiled the next one need not: a third of its time.
const starting = JSON.parse(readFileSync(join(root, 'infra/local/processStart.json'), 'utf8'))
const machine = spawn(node, [...starting.machine, join(root, 'infra/local/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ...starting.environment },
  stdio: 'inherit',
})
// The terminal sends Ctrl-C to the whole group; `kill` reaches this process alone.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => machine.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
machine.on('exit', (code) => process.exit(code ?? 1))
