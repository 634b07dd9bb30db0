import { startTableServer } from './server.ts'

// The table server as a process of its own: main.ts [PORT] [DIRECTORY] (0: any free port; none: in memory)
// Prints one line of JSON when it is ready; ends on SIGTERM, on SIGINT and when its parent goes away (stdin or IPC closes).
const [port = '0', directory] = process.argv.slice(2)
const server = await startTableServer({ port: Number(port), directory })

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  await server.close()
  process.exit(0)
}

process.on('SIGTERM', () => void end())
process.on('SIGINT', () => void end())
process.on('disconnect', () => void end())
process.stdin
  .on('end', () => void end())
  .on('error', () => void end())
  .resume()

process.stdout.on('error', () => void end())
console.log(JSON.stringify({ ready: true, endpoint: server.endpoint }))
