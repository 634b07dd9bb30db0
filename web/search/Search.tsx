import { useEffect, useState } from 'preact/hooks'
import { InCatalogue } from '../catalogue/inSearch.tsx'
import type { PageProps } from '../page.ts'
import { Checkbox } from '../ui/fields.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { askedIn } from './asked.ts'
import { SearchForm } from './form.tsx'
import { Hits } from './hits.tsx'
import { searchMessages } from './messages.ts'
import { isShortcutOn, keepShortcut, takeWords } from './shortcut.ts'

/** Posts by their words. What is looked for is in the address, to be shared and come back to. */
export function Search({ search }: PageProps) {
  const words = useWords(searchMessages)
  const asked = askedIn(search)
  useEffect(() => {
    // After the heading has taken the focus of an arrival.
    setTimeout(takeWords)
  }, [])
  return (
    <PageBody title={words.title}>
      <p class="lead">{words.lead}</p>
      <SearchForm search={search} />
      {asked && <InCatalogue q={asked.q} country={asked.country} />}
      {asked ? <Hits asked={asked} search={search} /> : <Empty title={words.begin}>{words.beginIs}</Empty>}
      <Shortcut />
    </PageBody>
  )
}

function Shortcut() {
  const words = useWords(searchMessages)
  const [on, setOn] = useState(isShortcutOn)
  return (
    <div class="search-shortcut">
      <Checkbox
        label={words.shortcut}
        name="shortcut"
        checked={on}
        hint={words.shortcutHint}
        onChange={(checked) => {
          keepShortcut(checked)
          setOn(checked)
        }}
      />
    </div>
  )
}
