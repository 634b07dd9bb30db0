import { lookAgain } from '../catalogue/due.ts'
import { depsFrom } from '../deps.ts'
import { beginForMembers } from '../digests/beginning.ts'
import { issueDigests } from '../digests/issuing.ts'
import { sweepOrphans } from '../files/orphans.ts'
import { doWhatIsDue } from '../members/due.ts'
import { readEnv } from '../platform/env.ts'
import { inTurn } from '../platform/inTurn.ts'
import { endReplies } from '../reviews/due.ts'
import { remindOfTasks } from '../tasks/reminding.ts'

const env = readEnv()
const deps = { ...depsFrom(env), firstCoordinator: env.FIRST_COORDINATOR }

/** Lambda `clock`: EventBridge Scheduler, every 15 minutes. What its payload says is not looked at: what is due, the table knows. */
export async function handler(_event: unknown): Promise<void> {
  await inTurn([
    () => doWhatIsDue(deps),
    () => remindOfTasks(deps),
    () => beginForMembers(deps),
    () => issueDigests(deps),
    () => endReplies(deps),
    () => lookAgain(deps),
    () => sweepOrphans(deps),
    () => deps.publicSite.askForAll(deps.clock.now()),
  ])
}
