import { useQuery } from '@tanstack/react-query'
import type { InCommon } from '../../shared/catalogueList.ts'
import { reading } from '../queries.ts'
import { useLanguage, useWords } from '../words.ts'
import { Card } from './card.tsx'
import { useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'

/** Those that are like it, and in what; nothing where there are none. */
export function Similar({ practiceId }: { practiceId: string }) {
  const words = useWords(catalogueMessages)
  const language = useLanguage()
  const query = reading('GET /catalogue/similar/:practiceId', { params: { practiceId }, query: { in: language } })
  const { data } = useQuery(query)
  if (!data || data.items.length === 0) return null
  return (
    <section class="catalogue-part" aria-labelledby="similar">
      <h2 id="similar">{words.similar.title}</h2>
      <ul class="rows">
        {data.items.map(({ card, inCommon }) => (
          <Card key={card.practiceId} card={card} why={<Why inCommon={inCommon} />} />
        ))}
      </ul>
    </section>
  )
}

function Why({ inCommon: { themes, stages, ages, companies, groups, words: shared } }: { inCommon: InCommon }) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const all = [
    ...themes.map((one) => labels('theme', one)),
    ...stages.map((one) => labels('stage', one)),
    ...groups.map((one) => labels('group', one)),
    ...companies.map((one) => labels('company', one)),
    ...ages.map((one) => labels('age', one)),
    ...shared.map((one) => `“${one}”`),
  ]
  return <p class="hint">{words.similar.why(all.join(' · '))}</p>
}
