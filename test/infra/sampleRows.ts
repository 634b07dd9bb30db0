import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect } from 'vitest'
import type { CastMember } from '../../infra/local/sample/cast.ts'
import { loadSample, type SampleNetwork } from '../../infra/local/sample/load.ts'
import type { TableServer } from '../../infra/local/table/server.ts'
import type { Actor } from '../../shared/actor.ts'
import { newWorld, type World } from '../support/world.ts'

export type Row = Record<string, unknown> & { pk: string; sk: string }

/** Every row of the table, in order. */
export async function dump(world: World): Promise<Row[]> {
  const config = {
    region: 'us-east-1',
    endpoint: world.server.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  }
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config))
  const rows: Row[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({ TableName: world.tableName, ConsistentRead: true, ExclusiveStartKey: from }),
    )
    rows.push(...((page.Items ?? []) as Row[]))
    from = page.LastEvaluatedKey
  } while (from)
  client.destroy()
  return rows.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

/** What holds for every thread, whatever made it. */
export function expectWhole(rows: Row[]): void {
  const activities = Map.groupBy(
    rows.filter(({ pk }) => pk.startsWith('activity#')),
    ({ threadId }) => `thread#${threadId}`,
  )
  const partitions = Map.groupBy(rows, ({ pk }) => pk)
  for (const thread of rows.filter(({ sk }) => sk === 'thread')) {
    const posts = partitions.get(thread.pk)?.filter(({ sk }) => sk.startsWith('post#')) ?? []
    expect(posts.map(({ sk }) => Number(sk.slice('post#'.length)))).toEqual(posts.map((_, index) => index + 1))
    expect(thread.postCount).toBe(posts.length)
    expect(String(thread.listingSk).split('#')[0]).toBe(posts.at(-1)?.writtenAt)
    const versions = posts.reduce((sum, { version }) => sum + Number(version), 0)
    const summed = partitions.get(thread.pk)?.filter(({ sk }) => sk === 'summary').length ?? 0
    expect(partitions.get(thread.pk.replace('thread#', 'text#'))).toHaveLength(versions + summed)
    expect(activities.get(thread.pk)).toHaveLength(versions + summed + (thread.closedAt ? 1 : 0))
  }
}

export async function loadedWorld(server: TableServer): Promise<{ world: World; network: SampleNetwork; rows: Row[] }> {
  const world = await newWorld(server)
  const network = await loadSample(world.deps)
  return { world, network, rows: await dump(world) }
}

export function member(network: SampleNetwork, handle: string): CastMember {
  const found = network.cast.get(handle)
  if (!found) throw new Error(handle)
  return found
}

export function actorOf({ spaces }: SampleNetwork, { account, handle }: CastMember): Actor {
  const { id, name, role, country, institution, language, zone, readBefore } = account
  const mine = spaces.filter(({ members }) => members.some((one) => one.handle === handle))
  const session = { sessionId: '', provedAt: readBefore }
  return {
    id,
    name,
    role,
    country,
    institution,
    language,
    zone,
    readBefore,
    ...session,
    spaceIds: mine.map(({ space }) => space.id),
  }
}
