import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/controls.tsx'
import { Checkbox, TextField } from '../ui/fields.tsx'
import { Icon } from '../ui/icons.tsx'
import { useWords } from '../words.ts'
import { filesMessages } from './messages.ts'
import { altField, type Shelf, type Shown } from './shelf.ts'

// Without HEIC: asked so, telephones of Apple give a JPEG.
const accepted = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'],
  ...['.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp'],
].join()

/** Around a box to write in: files are chosen, dropped or pasted, and listed under it with how far they are. */
export function WithFiles({ shelf, lang, children }: { shelf: Shelf; lang: string; children: ComponentChildren }) {
  const words = useWords(filesMessages)
  const place = useRef<HTMLDivElement>(null)
  const isOver = useFilesFrom(place, shelf)
  return (
    <div ref={place} class={isOver ? 'with-files with-files-over' : 'with-files'}>
      {isOver && <p class="drop-here">{words.drop}</p>}
      {children}
      <Attached shelf={shelf} lang={lang} />
    </div>
  )
}

/** Takes files that are dropped or pasted within. @returns whether some are held over it */
function useFilesFrom(place: RefObject<HTMLElement | null>, shelf: Shelf): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = () => setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      take(event, event.dataTransfer?.files)
    }
    const paste = (event: ClipboardEvent) => {
      // What is copied from a document comes as text and as a picture of it: then the text is meant.
      if (!event.clipboardData?.types.includes('text/plain')) take(event, event.clipboardData?.files)
    }
    const take = (event: Event, files: FileList | undefined) => {
      if (!files?.length) return
      event.preventDefault()
      event.stopPropagation()
      shelf.add([...files])
    }
    const host = place.current
    const stop = new AbortController()
    const { signal } = stop
    host?.addEventListener('dragover', over, { signal })
    host?.addEventListener('dragleave', leave, { signal })
    // Before the editor, which would put a picture into the text.
    host?.addEventListener('drop', drop, { signal, capture: true })
    host?.addEventListener('paste', paste, { signal, capture: true })
    return () => stop.abort()
  }, [shelf])
  return isOver
}

type AttachedProps = {
  shelf: Shelf
  lang: string
  /** Whether pictures come with words for those who do not see them. */
  described?: boolean
}

/** The way to add files, and how far each is. */
export function Attached({ shelf, lang, described = true }: AttachedProps) {
  const words = useWords(filesMessages)
  const input = useRef<HTMLInputElement>(null)
  const hint = useId()
  const items = shelf.all()
  return (
    <div class="attach">
      <div class="attach-add">
        <Button look="quiet" icon="attach" describedBy={hint} onClick={() => input.current?.click()}>
          {words.add}
        </Button>
        <p id={hint} class="hint">
          {words.hint}
        </p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={accepted}
          data-attach
          onChange={(event) => {
            shelf.add([...(event.currentTarget.files ?? [])])
            event.currentTarget.value = ''
          }}
        />
      </div>
      {items.length > 0 && (
        <ul class="attached" aria-label={words.attached}>
          {items.map((item) => (
            <li key={item.key} class={`attached-file attached-${item.state}`}>
              <AttachedFile item={item} shelf={shelf} lang={lang} described={described} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type ItemProps = { item: Shown; shelf: Shelf; lang: string }

function AttachedFile({ item, shelf, lang, described }: ItemProps & { described: boolean }) {
  const words = useWords(filesMessages)
  const { key, name, bytes, kind, thumbnail, state, isPicture } = item
  const mayGoOn = state === 'paused' || (state === 'failed' && item.mayRetry)
  return (
    <>
      <div class="attached-head">
        {thumbnail ? <img class="attached-thumbnail" src={thumbnail} alt="" /> : <Icon name="file" />}
        <p class="attached-name">
          <span>{name}</span>
          <small>
            {bytes > 0 && words.size(bytes)}
            {kind && ` · ${words.kinds[kind]}`}
          </small>
        </p>
        <p class="attached-ways">
          {mayGoOn && (
            <Button look="quiet" label={words.resumeName(name)} onClick={shelf.goOn}>
              {words.resume}
            </Button>
          )}
          <Button look="quiet" icon="close" label={words.removeName(name)} onClick={() => shelf.remove(key)}>
            {words.remove}
          </Button>
        </p>
      </div>
      <Progress item={item} />
      {described && isPicture && ['waiting', 'sending', 'paused', 'checking', 'ready', 'lost'].includes(state) && (
        <Described item={item} shelf={shelf} lang={lang} />
      )}
    </>
  )
}

function Progress({ item }: { item: Shown }) {
  const words = useWords(filesMessages)
  const { state, name, bytes, sentBytes, refusal, trouble } = item
  if (state === 'ready') return null
  if (state === 'refused' || state === 'failed' || state === 'gone') {
    const why = refusal ? words.refusals[refusal] : (trouble ?? words.state[state === 'gone' ? 'gone' : 'failed'])
    return (
      <p class="fault">
        <Icon name="warning" />
        {why}
      </p>
    )
  }
  const percent = Math.floor((100 * sentBytes) / Math.max(bytes, 1))
  return (
    <div class="attached-progress">
      {state !== 'lost' && <progress max={100} value={percent} aria-label={words.progress(name)} />}
      <p class="hint">{state === 'sending' ? words.state.sending(percent) : words.state[state]}</p>
    </div>
  )
}

function Described({ item, shelf, lang }: ItemProps) {
  const words = useWords(filesMessages)
  const { key, alt, decorative } = item
  return (
    <div class="attached-words">
      {!decorative && (
        <TextField
          label={words.alt}
          name={altField(key)}
          hint={words.altHint}
          maxLength={500}
          lang={lang}
          value={alt}
          onInput={(text) => shelf.describe(key, text)}
        />
      )}
      <Checkbox
        label={words.decorative}
        name={`decorative-${key}`}
        checked={decorative}
        onChange={(is) => shelf.decorate(key, is)}
      />
    </div>
  )
}
