import { accessMessages } from '../access/messages.ts'
import { coordinationMessages } from '../coordination/messages.ts'
import { digestMessages } from '../digests/messages.ts'
import { digestIssueMessages, digestRunMessages } from '../digests/runMessages.ts'
import type { Page } from '../page.ts'
import { subscriberMessages } from './messages.ts'

export const subscriberPages: readonly Page[] = [
  {
    path: '/subscribe',
    open: true,
    areas: [subscriberMessages, accessMessages],
    load: () => import('./Subscribe.tsx').then((file) => file.Subscribe),
  },
  {
    path: '/coordination/subscribers',
    coordination: true,
    areas: [subscriberMessages, coordinationMessages],
    load: () => import('./Subscribers.tsx').then((file) => file.Subscribers),
  },
  {
    path: '/coordination/subscribers/import',
    coordination: true,
    areas: [subscriberMessages, coordinationMessages],
    load: () => import('./ImportSubscribers.tsx').then((file) => file.ImportSubscribers),
  },
  {
    path: '/coordination/subscribers/next',
    coordination: true,
    areas: [subscriberMessages, digestMessages, digestIssueMessages, coordinationMessages],
    load: () => import('./NextDigest.tsx').then((file) => file.NextDigest),
  },
  {
    path: '/coordination/subscribers/:subscriberId/digests',
    coordination: true,
    areas: [subscriberMessages, digestRunMessages, digestIssueMessages, coordinationMessages],
    load: () => import('./SubscriberDigests.tsx').then((file) => file.SubscriberDigests),
  },
]
