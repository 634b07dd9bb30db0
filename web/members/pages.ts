import { accessMessages } from '../access/messages.ts'
import { digestMessages } from '../digests/messages.ts'
import { exportMessages } from '../export/messages.ts'
import { feedMessages } from '../feeds/messages.ts'
import { handoverMessages } from '../handover/messages.ts'
import { mentionMessages } from '../mentions/messages.ts'
import { noticeMessages } from '../notices/messages.ts'
import { orderMessages } from '../order/messages.ts'
import type { Page } from '../page.ts'
import { searchMessages } from '../search/messages.ts'
import { memberMessages } from './messages.ts'

const areas = [memberMessages]

export const memberPages: readonly Page[] = [
  {
    path: '/people',
    areas,
    load: () => import('./People.tsx').then((file) => file.People),
    early: () => [['GET /directory']],
  },
  {
    path: '/people/:place',
    areas,
    load: () => import('./Place.tsx').then((file) => file.Place),
    early: ({ place = '' }) => [['GET /directory/:place', { params: { place } }]],
  },
  {
    path: '/person/:personId',
    areas: [memberMessages, searchMessages],
    load: () => import('./Person.tsx').then((file) => file.Person),
    early: ({ personId = '' }) => [['GET /people/:personId', { params: { personId } }]],
  },
  {
    path: '/seat/:seatId',
    areas: [memberMessages, mentionMessages, searchMessages],
    load: () => import('./Seat.tsx').then((file) => file.Seat),
    early: ({ seatId = '' }) => [['GET /seats/:seatId', { params: { seatId } }]],
  },
  {
    path: '/settings',
    areas: [
      memberMessages,
      accessMessages,
      noticeMessages,
      digestMessages,
      orderMessages,
      handoverMessages,
      exportMessages,
      feedMessages,
    ],
    load: () => import('./Settings.tsx').then((file) => file.Settings),
    early: () => [['GET /me/credentials']],
  },
  {
    path: '/settings/sessions',
    areas,
    load: () => import('./Sessions.tsx').then((file) => file.Sessions),
    early: () => [['GET /me/sessions']],
  },
]
