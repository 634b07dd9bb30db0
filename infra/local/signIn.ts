import * as z from 'zod'
import { readSettings } from './settings.ts'

const Session = z.object({ cookie: z.string() })

// npm run sign-in -- <e-mail>: prints the session cookie of that person, for scripts and benchmarks, while the local machine runs.
const [email] = process.argv.slice(2)
if (!email) {
  console.error('Whose session? npm run sign-in -- <e-mail>')
  process.exit(2)
}
const { port } = readSettings()
const answer = await fetch(`http://127.0.0.1:${port}/local/sign-in`, {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  body: new URLSearchParams({ email }),
}).catch(() => undefined)
if (!answer) {
  console.error(`Nothing answers on port ${port}: start the local machine first (npm start).`)
  process.exit(1)
}
if (!answer.ok) {
  console.error(`Nobody here can sign in as ${email}.`)
  process.exit(1)
}
console.log(Session.parse(await answer.json()).cookie)
