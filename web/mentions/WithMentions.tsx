import type { ComponentChildren, FunctionComponent, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { mentionMessages } from './messages.ts'

type Props = { spaceId: string; text: string }
export type PartProps = Props & { host: RefObject<HTMLElement | null> }

/**
 * Around a box to write in: offers whom to mention after an @, and says who will not be told. It only listens to the box inside,
 * plain or with formatting; the code comes when somebody begins to write.
 */
export function WithMentions({ spaceId, text, children }: Props & { children: ComponentChildren }) {
  const host = useRef<HTMLDivElement>(null)
  const [Part, setPart] = useState<FunctionComponent<PartProps>>()
  const [begun, setBegun] = useState(text.includes('@'))
  useEffect(() => {
    if (!begun || Part) return
    Promise.all([import('./MentionPart.tsx'), mentionMessages.load()]).then(
      ([file]) => setPart(() => file.MentionPart),
      // Without it a text is written as before; the next focus tries again.
      () => setBegun(false),
    )
  }, [begun, Part])
  return (
    <div ref={host} class="with-mentions" onFocusIn={() => setBegun(true)}>
      {children}
      {Part && <Part host={host} spaceId={spaceId} text={text} />}
    </div>
  )
}
