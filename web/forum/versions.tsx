import type { ComponentChildren } from 'preact'
import type { Revision } from '../../shared/forum.ts'
import { Byline, LanguageLabel } from '../ui/names.tsx'
import { Rendered } from '../ui/rendered.tsx'
import { Time } from '../ui/time.tsx'
import { useMessages } from '../words.ts'
import { Changes } from './changes.tsx'

type Props = {
  /** The latest first. */
  versions: readonly Revision[]
  /** The one before the last of these, where there is one on the next page. */
  older: Revision | undefined
  isLatest: boolean
  /** Whose post it is: a state of theirs with the text of the one before is one of other files. */
  postBy?: string | undefined
}

/** States of a text one under the other, each with what changed from the one before. */
export function Versions({ versions, older, isLatest, postBy }: Props): ComponentChildren {
  const { forum, reading: words } = useMessages()
  return versions.map((one, at) => {
    const before = versions[at + 1] ?? older
    const isSame = postBy && before?.body === one.body && before.language === one.language
    const { filesOnly, orderOnly } = forum.history
    return (
      <section key={one.version} class="revision" aria-labelledby={`version-${one.version}`}>
        <h2 id={`version-${one.version}`}>
          {forum.history.version(one.version)}
          {at === 0 && isLatest && <small> · {forum.history.now}</small>}
          {one.version === 1 && <small> · {forum.history.first}</small>}
        </h2>
        <h3 class="post-by">
          <Byline person={one.author} />
        </h3>
        <p class="row-about">
          <Time at={one.writtenAt} />
          <LanguageLabel language={one.language} />
        </p>
        {isSame ? (
          <p>{one.author.id === postBy ? filesOnly : orderOnly}</p>
        ) : (
          <Rendered html={one.html} lang={one.language} />
        )}
        {before && !isSame && (
          <details class="jumps">
            <summary>{words.changes.title}</summary>
            <Changes before={before.body} after={one.body} lang={one.language} />
          </details>
        )}
      </section>
    )
  })
}
