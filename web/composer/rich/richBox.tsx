import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Told } from '../../ui/fields.tsx'
import { useFieldWiring } from '../../ui/form.tsx'
import { useWords } from '../../words.ts'
import { composingMessages } from '../messages.ts'
import type { BoxProps } from '../plainBox.tsx'
import { type Active, createRichEditor, type RichEditor } from './editor.ts'
import { RichToolbar } from './toolbar.tsx'

type Props = BoxProps & { onReady: (editor: RichEditor) => void }

/** The same Markdown, shown as it will look while it is written. */
export function RichBox({ label, text, onText, lang, rows, fault, onReady }: Props) {
  const { rich } = useWords(composingMessages)
  const wiring = useFieldWiring('body', rich.hint, fault)
  const root = useRef<HTMLDivElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const editor = useRef<RichEditor | undefined>(undefined)
  const latest = useRef(onText)
  latest.current = onText
  const latestText = useRef(text)
  latestText.current = text
  // What the box itself has told comes back a moment later, when more has been typed: it is no news.
  const told = useRef<string[]>([])
  const [active, setActive] = useState<Active>()
  const { id } = wiring.control

  useEffect(() => {
    const place = root.current
    if (!place) return
    let isGone = false
    const attributes = {
      ...{ role: 'textbox', 'aria-multiline': 'true', class: 'prose rich-text', 'data-writing': '', id },
      ...{ 'aria-labelledby': `${id}-label`, 'aria-describedby': wiring.hintId },
    }
    const onText = (next: string) => {
      told.current.push(next)
      latest.current(next)
    }
    void createRichEditor({ root: place, text, attributes, onText, onActive: setActive }).then((made) => {
      if (isGone) return made.destroy()
      editor.current = made
      // What was typed into the plain box meanwhile.
      made.setText(latestText.current)
      onReady(made)
    })
    return () => {
      isGone = true
      editor.current?.destroy()
      editor.current = undefined
    }
  }, [])
  // At once: whoever brings a text leads the caret to its end.
  useLayoutEffect(() => {
    const echo = told.current.lastIndexOf(text)
    told.current = echo < 0 ? [] : told.current.slice(echo)
    if (echo < 0) editor.current?.setText(text)
  }, [text])

  return (
    <div class="field">
      {/* A label leads to fields alone; a press on this one does the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer, as a label is */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer, as a label is */}
      <span id={`${id}-label`} class="label" onClick={() => editor.current?.focusEnd()}>
        {label}
      </span>
      <Told hint={rich.hint} wiring={wiring} />
      <div class="rich-frame">
        <RichToolbar place={toolbar} editor={editor} active={active} controls={id} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the box in it is what one writes in */}
        <div
          ref={root}
          class={rows > 8 ? 'rich-place rich-place-tall' : 'rich-place'}
          lang={lang}
          onKeyDown={(event) => {
            // The way out by keyboard, where Tab is at work in lists and tables.
            if (event.key === 'Escape') toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
          }}
        />
      </div>
    </div>
  )
}
