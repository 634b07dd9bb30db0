import { DeadLetters, PutBack } from './deadLetters.ts'
import { readSettings } from './settings.ts'

const { port } = readSettings()
const address = `http://127.0.0.1:${port}/local/dead-letters`

// npm run put-back: lists what lies in the dead letters of the running local machine; with the name of a queue it puts it back.
const [queue] = process.argv.slice(2)
if (queue) await putBack(queue)
else await list()

async function list(): Promise<void> {
  const all = DeadLetters.parse(await (await ask()).json())
  for (const { queue, count, oldest } of all) {
    console.log(`${queue}: ${count}`)
    for (const { name, sentAt, tries } of oldest) console.log(`  ${sentAt}  ${name}  (tries: ${tries})`)
    if (count > oldest.length) console.log(`  and ${count - oldest.length} more`)
  }
}

async function putBack(name: string): Promise<void> {
  const answer = await ask({ method: 'POST', body: new URLSearchParams({ queue: name }) })
  if (!answer.ok) return end(`There is no queue of the name ${name}: npm run put-back lists them.`)
  console.log(`${name}: ${PutBack.parse(await answer.json()).count} put back`)
}

async function ask(request?: RequestInit): Promise<Response> {
  const answer = await fetch(address, request).catch(() => undefined)
  return answer ?? end(`Nothing answers on port ${port}: start the local machine first (npm start).`)
}

function end(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
