import { makeAllNotices } from '../../functions/notices/making.ts'
import { newRowsOf } from '../../functions/platform/changes.ts'
import { relay } from '../../functions/relay/actions.ts'
import type { World } from './world.ts'

/** The whole way from what happened to who is told of it, in one process: the stream, the relay, the queue of notices. */
export function happeningsOf(world: World) {
  const queue: string[] = []
  let after: string | undefined
  world.deps.queues = {
    postpone: async () => {},
    async send(name, messages) {
      if (name === 'notices') queue.push(...messages.map(({ body }) => body))
      return []
    },
  }
  const relayed = async () => {
    const Records = await world.server.stream.read(world.tableName, after, 1_000)
    after = Records.at(-1)?.dynamodb?.SequenceNumber ?? after
    await relay(world.deps, newRowsOf({ Records }))
    return queue.splice(0)
  }
  /** @returns how many are to be tried later */
  const deliver = async (bodies: string[]) => {
    const Records = bodies.map((body, index) => ({ messageId: String(index), body }))
    return (await makeAllNotices(world.deps, { Records })).length
  }
  return { relayed, deliver, arrive: async () => deliver(await relayed()) }
}
