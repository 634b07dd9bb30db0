import { entryOf } from '../../functions/catalogue/publication.ts'
import { publicationChanged } from '../../functions/catalogue/told.ts'
import type { Deps } from '../../functions/deps.ts'
import type { Table } from '../../functions/platform/table.ts'
import { wholeTexts } from '../../functions/practices/rules.ts'
import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import type { CataloguePage } from '../../shared/catalogueList.ts'
import type { Language } from '../../shared/languages.ts'
import type { PracticeFacts, TextsEdit } from '../../shared/practices.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import { fullFacts } from './practices.ts'
import type { World } from './world.ts'

export type Laid = {
  facts?: Partial<PracticeFacts>
  texts: TextsEdit
  language?: Language
  outcome?: CatalogueEntry['outcome']
  translations?: { language: Language; texts: TextsEdit }[]
  adopted?: number
  publishedAt?: string
}

/** A practice that stands published, as publishing would leave it. @returns its id */
export async function layDown({ deps, table }: { deps: Laying; table: Table }, laid: Laid): Promise<string> {
  const { practiceId, writes } = laidWrites(deps, laid)
  await table.transact(writes)
  return practiceId
}

type Laying = Pick<Deps, 'ids' | 'clock' | 'catalogue'>

export function laidWrites(
  deps: Laying,
  { facts, texts, language = 'es', outcome = 'promising', translations = [], adopted, publishedAt }: Laid,
) {
  const version: PublishedVersion = {
    ...{
      practiceId: deps.ids.next('practice'),
      number: 1,
      publishedAt: publishedAt ?? deps.clock.now(),
      outcome,
      language,
    },
    ...{ facts: { ...fullFacts, ...facts }, texts: wholeTexts(texts), textVersions: {} },
    translations: translations.map((one) => ({
      ...{ language: one.language, texts: wholeTexts(one.texts), versions: {}, byMachine: false },
    })),
  }
  const entry = {
    ...entryOf(version, { before: undefined, lineage: [] }),
    ...(adopted ? { adoptions: { considering: 0, adapting: 0, adopted, stopped: 0 } } : {}),
  }
  const writes = [...deps.catalogue.versionWrites(version), deps.catalogue.entryWrite(entry, undefined)]
  return { practiceId: version.practiceId, writes: [...writes, ...publicationChanged(deps, entry)] }
}

export function catalogue(world: World, who: SignedIn, query: Record<string, string> = {}): Promise<CataloguePage> {
  return told<CataloguePage>(send(world, who, `/catalogue?${new URLSearchParams(query)}`))
}
