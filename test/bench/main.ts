import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { buildIfChanged } from '../../infra/local/build.ts'
import { bundles } from './bundles.ts'
import { catalogue } from './catalogue.ts'
import { costs } from './costs.ts'
import { digests, manyDigests } from './digests.ts'
import { type Figure, isBroken, printed } from './figures.ts'
import { machine } from './machine.ts'
import { mail } from './mail.ts'
import { pages } from './pages.ts'
import { publicSite } from './publicSite.ts'
import { requests } from './requests.ts'
import { search } from './search.ts'
import { tableGrowth } from './tableGrowth.ts'
import { year } from './year.ts'

// npm run bench [-- --only catalogue|costs|bundles|digests|machine|mail|many-digests|pages|public-site|requests|search|table|year] [--json FILE]
type Measure = () => Promise<Figure[]>
const parts: Record<string, Measure | Measure[]> = {
  ...{ catalogue, costs, bundles, digests, machine, mail, pages, requests, search, year },
  table: tableGrowth,
  'many-digests': manyDigests,
  'public-site': publicSite,
}
const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const chosen = Object.entries(parts).filter(([name]) => !values.only || name === values.only)
if (chosen.length === 0) {
  console.error(`There is no part "${values.only}": ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

await buildIfChanged()
const figures: Figure[] = []
for (const [name, part] of chosen) {
  console.log(`\n${name}`)
  for (const measure of [part].flat()) {
    for (const figure of await measure()) {
      figures.push(figure)
      console.log(`  ${printed(figure)}`)
    }
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ figures }, null, 2)}\n`)
process.exit(figures.some(isBroken) ? 1 : 0)
