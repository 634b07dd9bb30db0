import { entryItem, entryOf, versionItems } from '../../functions/catalogue/publication.ts'
import { portionsOf } from '../../functions/platform/portions.ts'
import { wholeTexts } from '../../functions/practices/rules.ts'
import type { PublishedVersion } from '../../shared/catalogue.ts'
import { americas } from '../../shared/countries.ts'
import { languages } from '../../shared/languages.ts'
import { textNames, themes } from '../../shared/practiceFields.ts'
import { practiceOutcomes } from '../../shared/practiceStates.ts'
import { fullFacts, fullTexts } from './practices.ts'
import type { World } from './world.ts'

const paragraph = 'Un equipo visita a la familia, acuerda quién recibe a la niña y vuelve a llamar un mes después. '

/** Published practices of every State, on every theme, each translated into one language, of a length as people write them. */
export function practicesInMany(count: number): PublishedVersion[] {
  return Array.from({ length: count }, (_, at) => {
    const [language, other] = [nth(languages, at), nth(languages, at + 1)]
    const own = Object.fromEntries(textNames.map((name) => [name, `${paragraph.repeat(3)}${at}`]))
    const texts = wholeTexts({
      ...own,
      title: `Una práctica entre muchas, la número ${at}`,
      summary: fullTexts.summary,
    })
    const versions = Object.fromEntries(textNames.map((name) => [name, 2]))
    const minutes = at * 90
    return {
      ...{ practiceId: `practice_01ARZ3NDEKTSV4RRFFQ6${String(at).padStart(6, '0')}`, number: 1 },
      ...{
        publishedAt: new Date(Date.UTC(2025, 0, 1) + minutes * 60_000).toISOString(),
        outcome: nth(practiceOutcomes, at),
      },
      ...{ language, texts, textVersions: versions },
      facts: { ...fullFacts, country: nth(americas, at), themes: [nth(themes, at), nth(themes, at + 5)] },
      translations: [{ language: other, texts, versions, byMachine: at % 3 === 0 }],
    }
  })
}

function nth<Item>(items: readonly [Item, ...Item[]], at: number): Item {
  return items[at % items.length] ?? items[0]
}

/** As publishing them would leave them. */
export async function layPublished(world: World, versions: PublishedVersion[]): Promise<void> {
  for (const some of portionsOf(versions, 15)) {
    const items = some.flatMap((one) => [
      ...versionItems(one),
      entryItem(entryOf(one, { before: undefined, lineage: [] })),
    ])
    await world.table.transact(items.map((item) => ({ kind: 'put', item })))
  }
}
