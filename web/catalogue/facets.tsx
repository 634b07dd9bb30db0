import { useState } from 'preact/hooks'
import { type FacetName, facetNames } from '../../shared/catalogueFacets.ts'
import type { CataloguePage } from '../../shared/catalogueList.ts'
import { TextLink } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { useWords } from '../words.ts'
import { choicesIn, chosenIn, toggled } from './asked.ts'
import { inOrder, useLabels } from './labels.ts'
import { catalogueMessages } from './messages.ts'

const wide = '(min-width: 60rem)'
const openAtFirst: readonly FacetName[] = ['country', 'theme', 'outcome']

/** The facets: beside the list, folded above it where there is no room. */
export function Facets({ facets, search }: { facets: CataloguePage['facets']; search: URLSearchParams }) {
  const words = useWords(catalogueMessages)
  const [open] = useState(() => matchMedia(wide).matches)
  return (
    <details class="facets" open={open}>
      <summary>{words.filters(choicesIn(search).length)}</summary>
      {facetNames.map((facet) => (
        <Facet key={facet} facet={facet} counts={facets[facet]} search={search} />
      ))}
    </details>
  )
}

type Props = { facet: FacetName; counts: CataloguePage['facets'][FacetName]; search: URLSearchParams }

function Facet({ facet, counts, search }: Props) {
  const words = useWords(catalogueMessages)
  const labels = useLabels()
  const chosen = chosenIn(search, facet)
  const [open] = useState(() => chosen.length > 0 || openAtFirst.includes(facet))
  // What is chosen stays to be seen, also where it finds nothing.
  const missing = chosen.filter((value) => !counts.some((one) => one.value === value))
  const all = inOrder(facet, [...counts, ...missing.map((value) => ({ value, count: 0 }))], labels)
  if (all.length === 0) return null
  return (
    <details class="facet" open={open}>
      <summary>{words.facets[facet]}</summary>
      <ul>
        {all.map(({ value, count }) => {
          const isChosen = chosen.includes(value)
          return (
            <li key={value} class={isChosen ? 'facet-chosen' : undefined}>
              <TextLink to={toggled(search, { facet, value })}>
                {isChosen && <Icon name="check" />}
                <span>{labels(facet, value)}</span> <span class="facet-count">{count}</span>
                {isChosen && <span class="only-heard">{words.takeBack}</span>}
              </TextLink>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
