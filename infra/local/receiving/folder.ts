import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { addressesIn } from '../mail/addresses.ts'
import { headersOf, headerValue } from '../mail/headers.ts'
import type { Incoming, Receiver } from './receiver.ts'

/** So long after its last change a file is taken to be whole. */
const settledMs = 300

/**
 * Takes in each `.eml` that is laid into a folder: by its own `To:` and `Cc:`, as no envelope comes with it. What was taken lies in `taken`
 * afterwards, and what is for nobody here in `refused`.
 */
export function watchFolder(folder: string, receive: Receiver): { close(): void } {
  mkdirSync(join(folder, 'taken'), { recursive: true })
  mkdirSync(join(folder, 'refused'), { recursive: true })
  let turn: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const look = () => {
    turn = turn.then(async () => {
      if ((await takeAll(folder, receive)) > 0) soon()
    })
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, settledMs)
  }
  const watching = watch(folder, soon)
  soon()
  return {
    close() {
      watching.close()
      clearTimeout(timer)
    },
  }
}

/** @returns how many are still being written */
async function takeAll(folder: string, receive: Receiver): Promise<number> {
  let unsettled = 0
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.eml'))) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs < settledMs) unsettled++
    else renameSync(path, join(folder, await placeFor(path, receive), name))
  }
  return unsettled
}

async function placeFor(path: string, receive: Receiver): Promise<'taken' | 'refused'> {
  try {
    const recipients = await receive(incomingFrom(readFileSync(path)))
    if (recipients.length > 0) return 'taken'
    console.error(`${path}: no address in it is one to reply to.`)
  } catch (error) {
    console.error(`${path}: it could not be taken.`, error instanceof Error ? error.message : error)
  }
  return 'refused'
}

function incomingFrom(raw: Buffer): Incoming {
  const headers = headersOf(raw)
  const named = (name: string) => addressesIn(headerValue(headers, name) ?? '')
  return { from: named('from')[0] ?? '', to: [...named('to'), ...named('cc')], raw }
}
