import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { BoxKind } from './choice.ts'
import { type BoxProps, PlainBox } from './plainBox.tsx'
import type { RichEditor } from './rich/editor.ts'
import type { RichBox } from './rich/richBox.tsx'

type Props = BoxProps & {
  kind: BoxKind
  /** Somebody writes, or has asked for it: before that nothing is loaded. */
  isWanted: boolean
}

/** Where one writes. The plain box is there at once; the one with formatting takes its place once it is ready. */
export function Box({ kind, isWanted, ...box }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [Rich, setRich] = useState<typeof RichBox>()
  const [editor, setEditor] = useState<RichEditor>()
  const [isShown, setShown] = useState(false)
  const hadFocus = useRef(false)
  const isAsked = kind === 'rich' && isWanted

  useEffect(() => {
    if (!isAsked || Rich) return
    // Without a line one writes plainly.
    import('./rich/richBox.tsx').then(
      (file) => setRich(() => file.RichBox),
      () => undefined,
    )
  }, [isAsked, Rich])

  // Not while the caret is in the middle of the text: it would be lost.
  useEffect(() => {
    if (!isAsked) {
      setShown(false)
      setEditor(undefined)
    } else if (editor && !isShown) {
      const plain = place.current?.querySelector('textarea')
      hadFocus.current = plain !== undefined && plain === document.activeElement
      if (!hadFocus.current || plain?.selectionStart === plain?.value.length) setShown(true)
    }
  }, [isAsked, editor, isShown, box.text])

  // Before the next key: none is lost between the two.
  useLayoutEffect(() => {
    if (isShown && hadFocus.current) editor?.focusEnd()
  }, [isShown])

  return (
    <div ref={place}>
      {!isShown && <PlainBox {...box} />}
      {Rich && isAsked && (
        <div hidden={!isShown}>
          <Rich {...box} onReady={setEditor} />
        </div>
      )}
    </div>
  )
}
