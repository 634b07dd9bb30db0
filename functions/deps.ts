import { type AccessStore, accessStore } from './access/store.ts'
import { type PageCache, pageCache } from './forum/pageCache.ts'
import { type ForumStore, forumStore } from './forum/store.ts'
import { type MailStore, mailStore } from './mail/store.ts'
import { type MemberStore, memberStore } from './members/store.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { type Cursors, cursorsFrom } from './platform/cursors.ts'
import type { Env } from './platform/env.ts'
import { type Ids, systemIds } from './platform/ids.ts'
import { type Limits, limitsIn } from './platform/limits.ts'
import { type Log, standardLog } from './platform/log.ts'
import { type Secrets, secretsFrom } from './platform/secrets.ts'
import { type Meter, openTable } from './platform/table.ts'

/** What an action may use of the world. What only one function needs (mail, queues) is added by its entry, to keep the others small. */
export type Deps = {
  publicOrigin: string
  originProof: string | undefined
  clock: Clock
  ids: Ids
  log: Log
  secrets: Secrets
  cursors: Cursors
  limits: Limits
  access: AccessStore
  members: MemberStore
  mail: MailStore
  forum: ForumStore
  postPages: PageCache
}

/** Built once per cold start; tests give a clock, a log or a meter of their own. */
export function depsFrom(env: Env, given: { clock?: Clock; log?: Log; meter?: Meter; ids?: Ids } = {}): Deps {
  const clock = given.clock ?? systemClock
  const secrets = secretsFrom(env.APP_SECRET)
  const table = openTable({
    region: env.AWS_REGION,
    endpoint: env.DYNAMODB_ENDPOINT,
    tableName: env.TABLE_NAME,
    ...(given.meter ? { meter: given.meter } : {}),
  })
  return {
    publicOrigin: env.PUBLIC_ORIGIN,
    originProof: env.ORIGIN_PROOF,
    clock,
    secrets,
    ids: given.ids ?? systemIds(),
    log: given.log ?? standardLog,
    cursors: cursorsFrom(secrets),
    limits: limitsIn(table, clock),
    access: accessStore(table),
    members: memberStore(table),
    mail: mailStore(table),
    forum: forumStore(table),
    postPages: pageCache(),
  }
}
