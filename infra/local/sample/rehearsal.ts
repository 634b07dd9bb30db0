import { depsFrom } from '../../../functions/deps.ts'
import type { Env } from '../../../functions/platform/env.ts'
import type { Item, Key } from '../../../functions/platform/table.ts'
import type { Write } from '../../../functions/platform/transactions.ts'
import { onlyOnce } from './batches.ts'
import type { SampleNetwork } from './load.ts'
import { networkBatches } from './network.ts'
import { type Making, playPractices } from './playedPractices.ts'
import { practiceBatches } from './practices.ts'
import { publishedBatches } from './publishedPractices.ts'
import { rehearsalTable } from './rehearsalTable.ts'

/** Nothing is asked of what these name. */
const nowhere = 'http://127.0.0.1:9'
const env: Env = {
  ...{ AWS_REGION: 'us-east-1', TABLE_NAME: 'rehearsal', DYNAMODB_ENDPOINT: nowhere, S3_ENDPOINT: nowhere },
  ...{ PUBLIC_ORIGIN: nowhere, VAULT_ORIGIN: nowhere, APP_SECRET: 'x'.repeat(43), REPLY_DOMAIN: 'enlaces.example' },
  ...{ MAIL_FROM: 'enlaces@enlaces.example', MAIL_CONFIGURATION_SET: 'none', FEEDBACK_TOPIC_ARN: 'x'.repeat(20) },
  ...{ URGENT_MAIL_QUEUE_URL: nowhere, BULK_MAIL_QUEUE_URL: nowhere, NOTICES_QUEUE_URL: nowhere },
  ...{ INDEX_QUEUE_URL: nowhere, FILES_QUEUE_URL: nowhere, INBOUND_QUEUE_URL: nowhere, PUBLISH_QUEUE_URL: nowhere },
  ...{ URGENT_MAIL_DEAD_QUEUE_URL: nowhere, BULK_MAIL_DEAD_QUEUE_URL: nowhere },
  ...{ INBOX_BUCKET: 'none', PUBLIC_BUCKET: 'none', FILES_BUCKET: 'none', VAULT_BUCKET: 'none' },
}

/** The good practices of the sample, each a transaction, and then what is to be done about them, as all the acts of its people leave them. Nobody is told of any. */
export async function practiceRows(network: SampleNetwork): Promise<Write[][]> {
  const { tenures, anchorAt, cast } = network
  const published = publishedBatches(tenures, anchorAt)
  const people = networkBatches(tenures).flat().filter(isPut)
  const table = rehearsalTable(
    [...people, ...practiceBatches(tenures, anchorAt).flat(), ...published.flat()]
      .filter(isPut)
      .map(({ item }) => item),
  )
  const depsAt = ({ at, idOf }: Making) =>
    depsFrom(env, { table, clock: { now: () => at }, ids: { next: idOf }, log: () => undefined })
  await playPractices({ anchorAt, cast, depsAt }, titlesOf(published))
  const rows = table.rows().filter(isOfPractices)
  const byPractice = Map.groupBy(rows, ({ pk }) => /practice_\w{26}/.exec(pk)?.[0] ?? '')
  const others = byPractice.get('') ?? []
  byPractice.delete('')
  return [...byPractice.values(), ...(others.length > 0 ? [others] : [])].map((some) => onlyOnce(some.map(put)))
}

function isPut(write: Write): write is Extract<Write, { kind: 'put' }> {
  return write.kind === 'put'
}

const kinds = ['activity', 'practice', 'steps', 'publication', 'review', 'adoptions', 'adopted', 'tasks', 'theme']
export function isOfPractices({ pk }: Key): boolean {
  return kinds.some((kind) => pk.startsWith(`${kind}#`))
}

const put = (item: Item & Key): Write => ({ kind: 'put', item })

/** By their titles, the ids of what stands published. */
export function titlesOf(batches: Write[][]): ReadonlyMap<string, string> {
  return new Map(
    batches.flat().flatMap((write): [string, string][] => {
      if (!isPut(write) || write.item.sk !== 'head') return []
      return [[String(write.item.title), String(write.item.id)]]
    }),
  )
}
