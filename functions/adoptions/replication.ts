import type { Actor } from '../../shared/actor.ts'
import type { Adoption } from '../../shared/adoptions.ts'
import { isCountry } from '../../shared/countries.ts'
import type { Standing } from '../../shared/practiceStandings.ts'
import { Problem } from '../../shared/problem.ts'
import { publishedPractice } from '../catalogue/doors.ts'
import { outcomeWith } from '../catalogue/publication.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { readablePractice } from '../practices/doors.ts'
import { takeStep } from '../practices/passing.ts'
import { adoptedWrites } from './actions.ts'
import { isEvidenced, isValidated } from './rules.ts'

/**
 * The Institute has read the evidence of this version: a validated practice stands as replicated from now on. The published version stays
 * as it was.
 * @throws Problem `wrong-state` where the practice is not validated, or the State has not adopted it with evidence
 */
export async function confirmReplication(
  deps: Deps,
  actor: Actor,
  { practiceId, country, version }: { practiceId: string; country: string; version: number },
): Promise<Standing> {
  if (!isCountry(country)) throw new Problem('not-found')
  const open = () => readablePractice(deps, actor, practiceId)
  return takeStep(deps, { name: 'replicate', taker: actor, open }, async () => {
    const [entry, adoption] = await Promise.all([
      publishedPractice(deps, practiceId),
      deps.adoptions.adoption(practiceId, country),
    ])
    if (!adoption) throw new Problem('not-found')
    if (adoption.version !== version) {
      throw new Problem('edit-conflict', { current: { version: adoption.version, text: JSON.stringify(adoption) } })
    }
    if (!isValidated(entry) || !isEvidenced(adoption) || adoption.replication) throw new Problem('wrong-state')
    const now = deps.clock.now()
    const after: Adoption = { ...adoption, version: version + 1, replication: { at: now, by: authorOf(actor) } }
    const replications = [...entry.replications, { country, at: now }]
    const shown = { ...entry, replications, outcome: outcomeWith('validated', replications) }
    return {
      writes: () => [
        ...deps.adoptions.adoptionWrites(after),
        ...adoptedWrites(deps, shown, { before: entry, adoption: after }),
      ],
    }
  })
}
