import type { Actor } from '../../shared/actor.ts'
import type { Account, AccountEdit } from '../../shared/members.ts'
import { conditionFor, proofMinutes } from '../../shared/policy.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { minutesAfter } from '../platform/clock.ts'
import type { Write } from '../platform/transactions.ts'
import { changeWrite, inZone } from '../subscriptions/subscription.ts'
import { type AccountItem, accountEdit } from './account.ts'
import { settleSpaces, spaceWrites } from './closedSpaces.ts'
import { renameWrites } from './naming.ts'
import { pauseOf, personOf } from './present.ts'
import { refusalOfVersion } from './rules.ts'
import { untilSettled } from './settled.ts'

export async function myAccount(deps: Deps, actor: Actor): Promise<Account> {
  return accountOf(deps, actor, await mine(deps, actor))
}

/** My name follows wherever I am listed; posts of before follow too, for they name the person and not the name. */
export async function editMyAccount(
  deps: Deps,
  actor: Actor,
  { edit, version }: { edit: AccountEdit; version: number },
): Promise<Account> {
  const edited = await untilSettled(async () => {
    const kept = await mine(deps, actor)
    const refusal = refusalOfVersion(kept, editable(kept), { version, edit })
    if (refusal) throw refusal

    const { account, write } = accountEdit(kept, edit)
    const names = await renameWrites(deps, kept, { name: edit.name, role: kept.role })
    const inSpaces = await spaceWrites(deps, [{ id: actor.id, account }])
    const digest = edit.zone === kept.zone ? [] : await zoneWrites(deps, actor.id, edit.zone)
    return (await deps.members.save([write, ...names, ...inSpaces, ...digest])).done
      ? accountOf(deps, actor, account)
      : undefined
  })
  await settleSpaces(deps, actor.id)
  return edited
}

/** The hour of the digest is one of the person's own clock. */
async function zoneWrites(deps: Deps, personId: string, zone: string): Promise<Write[]> {
  const before = await deps.subscriptions.subscription(personId)
  return before ? [changeWrite(before, inZone(before, zone), deps.clock.now())] : []
}

async function mine(deps: Deps, actor: Actor): Promise<AccountItem> {
  const account = await deps.members.account(actor.id)
  if (!account) throw new Problem('not-found')
  return account
}

function editable({ name, about, language, languages, zone }: AccountItem): AccountEdit {
  return { name, about, language, languages, zone }
}

function accountOf(deps: Deps, actor: Actor, account: AccountItem): Account {
  const { email, language, zone, version } = account
  return {
    ...personOf(account),
    ...{ email, language, zone, version },
    may: { coordinate: conditionFor(account.role, 'person.list') !== undefined },
    pause: pauseOf(account, deps.clock.now()),
    ...(account.heirOf ? { takesOver: true } : {}),
    proved: deps.clock.now() < minutesAfter(actor.provedAt, proofMinutes),
  }
}
