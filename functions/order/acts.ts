import type { Actor } from '../../shared/actor.ts'
import { limits } from '../../shared/limits.ts'
import type { OrderAct } from '../../shared/order.ts'
import type { OrderActKind } from '../../shared/orderLists.ts'
import type { Page, PageQuery } from '../../shared/page.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { coordinatorsOnDuty } from '../members/actions.ts'
import { untilDone } from '../platform/retry.ts'
import type { Write } from '../platform/transactions.ts'
import type { ActItem } from './items.ts'
import { orderMailWrite } from './mailMessages.ts'
import { actViewOf } from './rules.ts'

const actsPerPage = 25

type About = Pick<ActItem, 'reason' | 'threadId' | 'number' | 'until'>
type NewAct = { act: ActItem; writes: Write[] }

/** What a person is told of an act that concerns them: the row that they may answer, and a mail that leads to it. */
export function newAct(deps: Deps, personId: string, kind: OrderActKind, about: About): NewAct {
  const act: ActItem = { id: deps.ids.next('act'), kind, personId, at: deps.clock.now(), answers: [], ...about }
  return { act, writes: [deps.order.putAct(act), orderMailWrite(deps, { kind: 'order-act', personId, actId: act.id })] }
}

export async function listMyActs(deps: Deps, actor: Actor, { cursor }: PageQuery): Promise<Page<OrderAct>> {
  const list = `acts of ${actor.id}`
  const after = cursor ? String(deps.cursors.read(list, cursor).after) : undefined
  const { acts, more } = await deps.order.actsOf(actor.id, after, actsPerPage)
  const last = acts.at(-1)
  return { items: acts.map(actViewOf), ...(more && last ? { next: deps.cursors.write(list, { after: last.id }) } : {}) }
}

/** The right of reply: to one's own acts alone, and a few times. Who coordinates is told of it, or nobody would hear. */
export async function answerAct(deps: Deps, actor: Actor, actId: string, text: string): Promise<OrderAct> {
  return untilDone(async () => {
    const act = await deps.order.act(actor.id, actId)
    if (!act) throw new Problem('not-found')
    const before = act.answers
    if (before.length >= limits.answersPerAct) throw new Problem('wrong-state')
    const answered = { ...act, answers: [...before, { at: deps.clock.now(), text }] }
    const answer = `${actId}-${answered.answers.length}`
    const told = (await coordinatorsOnDuty(deps)).map((recipientId) => {
      return orderMailWrite(deps, { kind: 'order-answered', recipientId, personId: actor.id, answer })
    })
    const done = await deps.order.answer(answered, before, told)
    return done ? { done, result: actViewOf(answered) } : { done }
  })
}
