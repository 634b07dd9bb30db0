import { noteAdoption } from '../../../functions/adoptions/actions.ts'
import { confirmReplication } from '../../../functions/adoptions/replication.ts'
import {
  archivePractice,
  fallDue,
  publishPractice,
  supersedePractice,
  withdrawPractice,
} from '../../../functions/catalogue/publishing.ts'
import type { Deps } from '../../../functions/deps.ts'
import { minutesAfter } from '../../../functions/platform/clock.ts'
import { beginPractice, savePractice } from '../../../functions/practices/actions.ts'
import {
  askAboutPractice,
  checkPractice,
  returnPractice,
  submitPractice,
} from '../../../functions/practices/passing.ts'
import { answerGate, decidePractice } from '../../../functions/reviews/assessing.ts'
import { firstCriteria } from '../../../functions/reviews/firstCriteria.ts'
import { acceptReview, handInReview, replyToReviews, saveReview } from '../../../functions/reviews/reviewing.ts'
import type { Actor } from '../../../shared/actor.ts'
import type { IdKind } from '../../../shared/ids.ts'
import type { GateAnswers } from '../../../shared/reviews.ts'
import type { CastMember } from './cast.ts'
import { type SampleAct, type SampleWay, sampleAdoptions, sampleSince, sampleWays } from './content/practiceWays.ts'
import { commonTexts } from './content/publishedPractices.ts'
import { sampleId } from './ids.ts'
import { instantOf } from './rhythm.ts'

/** What an action is about to make: its moment, and the name from which the sample's ids follow. */
export type Making = { at: string; idOf: (kind: IdKind) => string }

export type Stage = {
  anchorAt: string
  cast: ReadonlyMap<string, CastMember>
  /** The world as it is for one action. */
  depsAt: (making: Making) => Deps
}

/** What people do with good practices, one act after the other, through the actions that their pages ask for. */
export async function playPractices(stage: Stage, published: ReadonlyMap<string, string>): Promise<void> {
  const known = new Map(published)
  for (const one of sampleWays) {
    const id = await written(stage, one)
    known.set(one.texts.title, id)
    await walk(stage, id, { way: one.way, keeper: one.handle, known })
  }
  for (const { title, way } of sampleSince) await walk(stage, named(known, title), { way, keeper: '', known })
  for (const { title, by, daysAgo, confirmed, ...said } of sampleAdoptions) {
    const practiceId = named(known, title)
    const actor = actorNamed(stage, by)
    const empty = { changed: '', failed: '', evidence: '', links: [] }
    await noteAdoption(depsOn(stage, daysAgo, 0), actor, { practiceId, version: 0 }, { ...empty, ...said })
    if (!confirmed) continue
    const at = { practiceId, country: actor.country ?? '', version: 1 }
    await confirmReplication(depsOn(stage, confirmed.daysAgo, 0), actorNamed(stage, confirmed.by), at)
  }
}

async function written(stage: Stage, { handle, language, facts, texts, begunDaysAgo }: SampleWay): Promise<string> {
  const actor = actorNamed(stage, handle)
  const at = instantOf(begunDaysAgo, stage.anchorAt)
  const deps = stage.depsAt({ at, idOf: (kind) => sampleId(kind, texts.title, at) })
  const { id, version } = await beginPractice(deps, actor, { once: undefined, title: texts.title, language })
  const whole = {
    ...{ regular: true, ...facts, focalPoints: actor.seatId ? [actor.seatId] : [], evidence: [] },
    ...{ cleared: true, clearedBy: actor.institution ?? '', clearedOn: at.slice(0, 10), reviewOn: '2029-06-30' },
    legalBasis: [{ instrument: 'Convención sobre los Derechos del Niño', article: '3' }],
  }
  const edit = { texts: { ...commonTexts[language], ...texts }, facts: whole }
  await savePractice(depsOn(stage, begunDaysAgo - 1, 0), actor, { practiceId: id, version }, edit)
  return id
}

type Walk = { way: readonly SampleAct[]; keeper: string; known: ReadonlyMap<string, string> }

async function walk(stage: Stage, practiceId: string, { way, keeper, known }: Walk): Promise<void> {
  for (const [place, act] of way.entries()) {
    const deps = depsOn(stage, act.daysAgo, place)
    await take(deps, stage, act, { practiceId, keeper, known })
  }
}

type Taking = { practiceId: string } & Omit<Walk, 'way'>

async function take(deps: Deps, stage: Stage, act: SampleAct, { practiceId, keeper, known }: Taking): Promise<unknown> {
  const who = (handle: string) => actorNamed(stage, handle)
  const version = (await deps.practices.practiceIn(practiceId, undefined))?.record.version ?? 0
  switch (act.does) {
    case 'submit':
      return submitPractice(deps, who(keeper), { practiceId, version })
    case 'reply':
      return replyToReviews(deps, who(keeper), { practiceId, reason: act.says })
    case 'archive':
      return archivePractice(deps, who(keeper), { practiceId, reason: act.says })
    case 'fall-due':
      return fallDue(deps, practiceId)
    case 'check':
      return checkPractice(deps, who(act.by), { practiceId })
    case 'ask':
      return askAboutPractice(deps, who(act.by), { practiceId, reason: act.says })
    case 'return':
      return returnPractice(deps, who(act.by), { practiceId, reason: act.says })
    case 'pass':
      return answerGate(deps, who(act.by), { practiceId, gate, reviewers: act.reviewers.map((one) => who(one).id) })
    case 'accept':
      return acceptReview(deps, who(act.by), { practiceId })
    case 'review':
      return review(deps, who(act.by), practiceId, act)
    case 'decide':
      return decidePractice(deps, who(act.by), { practiceId, outcome: act.outcome, reason: act.says })
    case 'publish':
      return publishPractice(deps, who(act.by), { practiceId })
    case 'supersede':
      return supersedePractice(deps, who(act.by), { practiceId, successorId: named(known, act.with) })
    case 'withdraw':
      return withdrawPractice(deps, who(act.by), { practiceId, reason: act.says })
  }
}

const gate: GateAnswers['gate'] = {
  bestInterests: { passed: true, reason: 'Cada decisión parte de lo que dijo la niña o el adolescente.' },
  ethics: { passed: true, reason: 'No nombra a nadie, y el consentimiento está dicho.' },
  relevance: { passed: true, reason: 'Es de niñez en movilidad, y otros Estados pueden tomarla.' },
}

async function review(deps: Deps, actor: Actor, practiceId: string, given: Extract<SampleAct, { does: 'review' }>) {
  const { score, outcome, says } = given
  const scores = firstCriteria.criteria.map(({ key }) => ({ key, score, reason: says }))
  await acceptReview(deps, actor, { practiceId })
  await saveReview(deps, actor, { practiceId, version: 0 }, { language: 'es', scores, outcome, comment: '' })
  return handInReview(deps, actor, { practiceId, version: 1 })
}

/** Several acts of one day follow one another by some minutes. */
function depsOn(stage: Stage, daysAgo: number, place: number): Deps {
  const at = minutesAfter(instantOf(daysAgo, stage.anchorAt), place)
  return stage.depsAt({
    at,
    idOf: (kind) => {
      throw new Error(`no ${kind} was to be made`)
    },
  })
}

function named(known: ReadonlyMap<string, string>, title: string): string {
  const id = known.get(title)
  if (!id) throw new Error(`The sample has no practice called ${title}.`)
  return id
}

function actorNamed({ cast }: Stage, handle: string): Actor {
  const account = cast.get(handle)?.account
  if (!account) throw new Error(`The sample has nobody with the handle ${handle}.`)
  const { id, name, role, country, institution, language, zone, readBefore, seatId } = account
  return {
    ...{ id, name, role, country, institution, language, zone, readBefore, seatId },
    ...{ sessionId: '', provedAt: readBefore, spaceIds: [] },
  }
}
