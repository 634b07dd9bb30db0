import { itemBytes } from './itemSize.ts'
import type { Item } from './wire.ts'

/** An item as it lies in LevelDB: four bytes with its size by DynamoDB's rules, then its JSON as the protocol sends it. */
export type Stored = Buffer

const headerBytes = 4

export function store(item: Item): Stored {
  const json = JSON.stringify(item)
  const stored = Buffer.allocUnsafe(headerBytes + Buffer.byteLength(json))
  stored.writeUInt32BE(itemBytes(item), 0)
  stored.write(json, headerBytes)
  return stored
}

/** Reading the size does not parse the item. */
export const sizeOf = (stored: Stored): number => stored.readUInt32BE(0)

export const jsonOf = (stored: Stored): Buffer => stored.subarray(headerBytes)

/** A new object each time, free to be changed. Only `store` writes what is parsed here. */
export function itemOf(stored: Stored): Item {
  const item: Item = JSON.parse(stored.toString('utf8', headerBytes))
  return item
}
