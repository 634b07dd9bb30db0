import { addresses } from './corpus/addresses.ts'
import { controlled, injections, invisibles, lookAlikes, scripts } from './corpus/characters.ts'
import { constructions, polyglots } from './corpus/markdown.ts'
import { clobberings, eventTags, runningElements, styles } from './corpus/markup.ts'
import { fileNames, longOnes, otherLanguages, spreadsheets, templates } from './corpus/texts.ts'

const families = {
  ...{ eventTags, runningElements, clobberings, styles, addresses, constructions, polyglots },
  ...{ invisibles, controlled, injections, lookAlikes, scripts },
  ...{ spreadsheets, templates, fileNames, otherLanguages, longOnes },
}

/** What nobody should be able to do any harm with, whichever field they put it into: generated, the same in every run, none twice. */
export const corpus: readonly string[] = [...new Set(Object.values(families).flatMap((family) => family()))]

/** Some of every family, spread over it: for what is asked over the wire. */
export function someOfEach(count: number): string[] {
  return Object.values(families).flatMap((family) => {
    const all = [...new Set(family())]
    const step = Math.max(1, Math.floor(all.length / count))
    return all.filter((_, at) => at % step === 0).slice(0, count)
  })
}

/** How many there are in each family. */
export function familySizes(): Record<string, number> {
  return Object.fromEntries(Object.entries(families).map(([name, family]) => [name, new Set(family()).size]))
}
