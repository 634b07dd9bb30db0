import { useId } from 'preact/hooks'
import { countryName } from '../ui/names.tsx'
import { useLanguage, useWords } from '../words.ts'
import { useMentionBox } from './box.ts'
import { labelOf } from './label.ts'
import { mentionMessages } from './messages.ts'
import { Untold } from './Untold.tsx'
import type { PartProps } from './WithMentions.tsx'

/** The list under the line that is being written. The focus stays in the text (WAI-ARIA Authoring Practices, combobox with list autocomplete). */
export function MentionPart({ host, spaceId, text }: PartProps) {
  const words = useWords(mentionMessages)
  const language = useLanguage()
  const list = useId()
  const { found, active, top, choose } = useMentionBox({
    host,
    spaceId,
    list,
    label: (one) => labelOf(one, words, language),
  })
  return (
    <>
      {found.length > 0 && (
        <div id={list} class="mention-list" role="listbox" aria-label={words.label} style={{ top: `${top}px` }}>
          {found.map((one, at) => (
            // The focus stays in the text: the keys are handled there, and a press must not take it away.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the text has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the text points at it by aria-activedescendant
            <div
              key={one.id}
              id={`${list}-${at}`}
              role="option"
              class="mention-option"
              aria-selected={at === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(at)}
            >
              <span class="mention-name">{labelOf(one, words, language)}</span>
              <small class="hint">
                {one.kind === 'seat'
                  ? words.heldBy(one.holder)
                  : [one.country && countryName(one.country, language), one.institution].filter(Boolean).join(' · ')}
              </small>
            </div>
          ))}
        </div>
      )}
      <p class="only-heard" role="status">
        {found.length > 0 && `${words.found(found.length)}. ${words.keys}`}
      </p>
      <Untold spaceId={spaceId} text={text} />
    </>
  )
}
