import { memberMessages } from '../members/messages.ts'
import { orderMessages } from '../order/messages.ts'
import type { Page } from '../page.ts'
import { coordinationMessages } from './messages.ts'

const areas = [coordinationMessages, memberMessages]

const pages: readonly Page[] = [
  {
    path: '/coordination',
    areas,
    load: () => import('./People.tsx').then((file) => file.People),
    early: (_params, search) => [['GET /people', { query: Object.fromEntries(search) }]],
  },
  { path: '/coordination/people/new', areas, load: () => import('./Invite.tsx').then((file) => file.Invite) },
  { path: '/coordination/people/import', areas, load: () => import('./Import.tsx').then((file) => file.Import) },
  {
    path: '/coordination/people/:personId',
    areas: [...areas, orderMessages],
    load: () => import('./Record.tsx').then((file) => file.Record),
    early: ({ personId = '' }) => [['GET /people/:personId/record', { params: { personId } }]],
  },
  { path: '/coordination/digests', areas, load: () => import('./Digests.tsx').then((file) => file.openDigests()) },
  { path: '/coordination/seats', areas, load: () => import('./Seats.tsx').then((file) => file.Seats) },
  { path: '/coordination/seats/:place', areas, load: () => import('./SeatsOf.tsx').then((file) => file.SeatsOf) },
  { path: '/coordination/states', areas, load: () => import('./States.tsx').then((file) => file.States) },
]

export const coordinationPages: readonly Page[] = pages.map((page) => ({ ...page, coordination: true }))
