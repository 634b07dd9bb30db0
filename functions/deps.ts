import type { Thread } from '../shared/forum.ts'
import { type FamiliarPeople, familiarPeople } from './access/familiar.ts'
import { type AccessStore, accessStore } from './access/store.ts'
import { type AdoptionStore, adoptionStore } from './adoptions/store.ts'
import { type AlertStore, alertStore } from './alerts/store.ts'
import { type AuditStore, auditStore } from './audit/store.ts'
import { type TrailLine, trailLine } from './audit/trailLine.ts'
import type { CatalogueRows } from './catalogue/reading.ts'
import { type CatalogueStore, catalogueStore } from './catalogue/store.ts'
import { type DigestMemory, digestMemory } from './digests/memory.ts'
import { type RunStore, runStore } from './digests/runStore.ts'
import { type DigestStore, digestStore } from './digests/store.ts'
import { type DraftStore, draftStore } from './drafts/store.ts'
import { type FeedbackStore, feedbackStore } from './feedback/store.ts'
import { type FeedStore, feedStore } from './feeds/store.ts'
import { type FileStore, fileStore } from './files/store.ts'
import { type OpenSpaces, openSpaces } from './forum/openSpaces.ts'
import { type PageCache, pageCache } from './forum/pageCache.ts'
import { type ForumStore, forumStore } from './forum/store.ts'
import { type Turns, turnsPerKey } from './forum/turns.ts'
import { type HandoverStore, handoverStore } from './handover/store.ts'
import { type MailStore, mailStore } from './mail/store.ts'
import { type Roster, rosterOf } from './members/roster.ts'
import { type MemberStore, memberStore } from './members/store.ts'
import { type ReaderStore, readerStore } from './notices/readerStore.ts'
import { type NoticeStore, noticeStore } from './notices/store.ts'
import { type OrderStore, orderStore } from './order/store.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { type Cursors, cursorsFrom } from './platform/cursors.ts'
import type { Env } from './platform/env.ts'
import { type Ids, systemIds } from './platform/ids.ts'
import { type Limits, limitsIn } from './platform/limits.ts'
import { type Log, standardLog } from './platform/log.ts'
import { type Pace, paceBy } from './platform/pace.ts'
import type { QueueDepths } from './platform/queueDepths.ts'
import { readingAhead } from './platform/readAhead.ts'
import { type Secrets, secretsFrom } from './platform/secrets.ts'
import { type Key, type Meter, type OpenTable, openTable, type Table } from './platform/table.ts'
import { noVault, type Vault } from './platform/vault.ts'
import { type PracticeStore, practiceStore } from './practices/store.ts'
import { type PublicSiteStore, publicSiteStore } from './publicSite/store.ts'
import { type ReviewStore, reviewStore } from './reviews/store.ts'
import type { Snapshot } from './search/snapshot.ts'
import { type SearchStore, searchStore } from './search/store.ts'
import { type SubscriberStore, subscriberStore } from './subscribers/store.ts'
import { type SubscriptionStore, subscriptionStore } from './subscriptions/store.ts'
import { type TaskStore, taskStore } from './tasks/store.ts'

/** What an action may use of the world. What only one function needs (mail, queues) is added by its entry, to keep the others small. */
export type Deps = {
  publicOrigin: string
  /** Where answers to mails go: `reply.enlaces.example`. */
  replyDomain: string
  originProof: string | undefined
  clock: Clock
  ids: Ids
  log: Log
  secrets: Secrets
  cursors: Cursors
  pace: Pace
  postPages: PageCache
  openSpaces: OpenSpaces
  familiar: FamiliarPeople
  digestMemory: DigestMemory
  roster: Roster
  /** Who writes to the same thread waits for one another within this process. */
  postTurns: Turns<Thread>
  /** Acts that leave a row in the audit trail wait for one another likewise. */
  trailLine: TrailLine
  /** The search index, as this instance reads it; none where nobody searches. */
  snapshot: Snapshot
  /** The rows of the catalogue likewise. */
  catalogueRows: CatalogueRows
  /** The files that people sent; none where nobody sends or fetches any. */
  vault: Vault
  /** How much mail waits; for who asks. */
  queueDepths: QueueDepths
  /** The stores for one request, which waits for the table no longer than this in all, and is sure to ask for these items. */
  storesWithin(patienceMs: number, ahead?: Key[]): Stores
} & Stores

/** What is kept in the table, and the limits that are counted in it. */
export type Stores = {
  limits: Limits
  access: AccessStore
  members: MemberStore
  mail: MailStore
  forum: ForumStore
  notices: NoticeStore & ReaderStore
  digests: DigestStore & RunStore
  alerts: AlertStore
  drafts: DraftStore
  handovers: HandoverStore
  feedback: FeedbackStore
  feeds: FeedStore
  sentFiles: FileStore
  audit: AuditStore
  order: OrderStore
  practices: PracticeStore
  catalogue: CatalogueStore
  publicSite: PublicSiteStore
  adoptions: AdoptionStore
  search: SearchStore
  subscriptions: SubscriptionStore
  subscribers: SubscriberStore
  tasks: TaskStore
  reviews: ReviewStore
}

type Given = {
  clock?: Clock
  log?: Log
  meter?: Meter
  table?: OpenTable
  ids?: Ids
  snapshot?: Snapshot
  catalogueRows?: CatalogueRows
  vault?: Vault
  queueDepths?: QueueDepths
}

/** Built once per cold start; tests give a clock, a log, a meter or a table of their own. */
export function depsFrom(env: Env, given: Given = {}): Deps {
  const clock = given.clock ?? systemClock
  const secrets = secretsFrom(env.APP_SECRET)
  const table = given.table ?? openTable(tableSettings(env, given.meter))
  return {
    publicOrigin: env.PUBLIC_ORIGIN,
    replyDomain: env.REPLY_DOMAIN,
    originProof: env.ORIGIN_PROOF,
    clock,
    secrets,
    ids: given.ids ?? systemIds(),
    log: given.log ?? standardLog,
    cursors: cursorsFrom(secrets),
    pace: paceBy(clock),
    postPages: pageCache(),
    openSpaces: openSpaces(),
    familiar: familiarPeople(),
    digestMemory: digestMemory(),
    roster: rosterOf(clock),
    postTurns: turnsPerKey(),
    trailLine: trailLine(),
    snapshot: given.snapshot ?? { current: async () => ({ index: undefined, isWhole: false }) },
    catalogueRows: given.catalogueRows ?? { current: async () => ({ rows: undefined, isWhole: false }) },
    vault: given.vault ?? noVault,
    queueDepths: given.queueDepths ?? (async () => undefined),
    storesWithin: (patienceMs, ahead = []) => storesIn(readingAhead(table.within(patienceMs), ahead), clock, secrets),
    ...storesIn(table, clock, secrets),
  }
}

function tableSettings(env: Env, meter?: Meter) {
  const { AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint, TABLE_NAME: tableName } = env
  return { region, endpoint, tableName, ...(meter ? { meter } : {}) }
}

function storesIn(table: Table, clock: Clock, secrets: Secrets): Stores {
  return {
    limits: limitsIn(table, clock),
    access: accessStore(table),
    members: memberStore(table),
    mail: mailStore(table),
    forum: forumStore(table),
    notices: { ...noticeStore(table), ...readerStore(table) },
    digests: { ...digestStore(table), ...runStore(table) },
    alerts: alertStore(table),
    drafts: draftStore(table),
    handovers: handoverStore(table),
    feedback: feedbackStore(table, secrets),
    feeds: feedStore(table),
    sentFiles: fileStore(table),
    audit: auditStore(table),
    order: orderStore(table),
    practices: practiceStore(table),
    catalogue: catalogueStore(table),
    publicSite: publicSiteStore(table),
    adoptions: adoptionStore(table),
    search: searchStore(table),
    subscriptions: subscriptionStore(table),
    subscribers: subscriberStore(table, secrets),
    tasks: taskStore(table),
    reviews: reviewStore(table),
  }
}
