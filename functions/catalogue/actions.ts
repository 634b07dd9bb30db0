import type { Publication, VersionQuery } from '../../shared/catalogue.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { addressesOf } from '../files/actions.ts'
import { publishedPractice } from './doors.ts'

/** @throws Problem `not-found` where it was never published, or has no such version */
export async function readPublication(
  deps: Pick<Deps, 'catalogue'>,
  { practiceId, number }: VersionQuery & { practiceId: string },
): Promise<Publication> {
  const entry = await publishedPractice(deps, practiceId)
  if (entry.state === 'withdrawn') return { entry }
  const version = await deps.catalogue.version(practiceId, number ?? entry.number)
  if (!version) throw new Problem('not-found')
  return { entry, version }
}

/** The files that show the results of a version, for whoever may read it: nothing where it is withdrawn. */
export async function readPublishedEvidence(deps: Deps, asked: VersionQuery & { practiceId: string }) {
  const { version } = await readPublication(deps, asked)
  return { files: version ? await addressesOf(deps, version.facts.evidence) : [] }
}
