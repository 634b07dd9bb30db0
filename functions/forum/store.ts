import type { Table } from '../platform/table.ts'
import { acknowledgementStore } from './acknowledgementStore.ts'
import { kindStore } from './kindStore.ts'
import { membershipStore } from './memberships.ts'
import { moveStore } from './moveStore.ts'
import { pinStore } from './pinStore.ts'
import { postStore } from './postStore.ts'
import { practiceLinks } from './practiceLinks.ts'
import { readStore } from './readStore.ts'
import { requestStore } from './requestStore.ts'
import { seatThreadStore } from './seatThreadStore.ts'
import { spaceStore } from './spaceStore.ts'
import { summaryStore } from './summaryStore.ts'
import { threadStore } from './threadStore.ts'
import { transferStore } from './transferStore.ts'
import { writingStore } from './writingStore.ts'

export type ForumStore = ReturnType<typeof forumStore>

/** The forum's part of the table: `…Store.ts` are its named parts, `items.ts` its keys and the forms in which things are kept. */
export function forumStore(table: Table) {
  return {
    ...readStore(table),
    ...threadStore(table),
    ...postStore(table),
    ...spaceStore(table),
    ...membershipStore(table),
    ...requestStore(table),
    ...acknowledgementStore(table),
    ...pinStore(table),
    ...kindStore(table),
    ...moveStore(table),
    ...transferStore(table),
    ...summaryStore(table),
    ...seatThreadStore(table),
    ...writingStore(table),
    ...practiceLinks(),
  }
}
