import * as z from 'zod'
import { type Level, rangeOf, values } from './storage.ts'

const checkpointSpace = 'c/'

/** How far a reader of the change stream has come, and in which tables' changes it has been seen. */
const Checkpoint = z.object({ sequenceNumber: z.string(), tableNames: z.array(z.string()) })
type Checkpoint = z.infer<typeof Checkpoint>

export async function checkpointNamed(level: Level, name: string): Promise<Checkpoint | undefined> {
  const stored = await level.get(checkpointSpace + name)
  return stored && checkpointOf(stored)
}

/** `tableNames`: where the change with this number is, which tells what the reader reads. */
export async function keepCheckpoint(
  level: Level,
  name: string,
  { sequenceNumber, tableNames }: Checkpoint,
): Promise<void> {
  const known = (await checkpointNamed(level, name))?.tableNames ?? []
  const checkpoint = { sequenceNumber, tableNames: [...new Set([...known, ...tableNames])] }
  await level.put(checkpointSpace + name, Buffer.from(JSON.stringify(checkpoint)))
}

/** What the slowest reader of a table's changes has passed; undefined when nobody reads them. */
export async function slowestReader(level: Level, tableName: string): Promise<string | undefined> {
  const checkpoints = (await values(level, rangeOf(checkpointSpace)).all()).map(checkpointOf)
  const readers = checkpoints.filter(({ tableNames }) => tableNames.includes(tableName))
  return readers.map(({ sequenceNumber }) => sequenceNumber).sort()[0]
}

const checkpointOf = (stored: Buffer) => Checkpoint.parse(JSON.parse(stored.toString()))
