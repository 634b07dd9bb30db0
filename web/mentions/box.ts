import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Mentionable } from '../../shared/mentions.ts'
import { call } from '../api.ts'
import { lineBottom } from './line.ts'
import { askedIn, mentionOf } from './markdown.ts'

const pauseMs = 150

type Given = {
  host: RefObject<HTMLElement | null>
  spaceId: string
  /** The id of the list, which the text area points at while it is shown. */
  list: string
  label: (one: Mentionable) => string
}
/** What is asked for, in which text area; `caret` is where it ends. */
type Asked = { text: string; from: number; caret: number; area: HTMLTextAreaElement }

/** Follows what is typed in the text area inside the host, looks for who fits, and puts in who is chosen. */
export function useMentionBox({ host, spaceId, list, label }: Given) {
  const [asked, setAsked] = useState<Asked>()
  const [found, setFound] = useState<Mentionable[]>([])
  const [active, setActive] = useState(0)
  const [top, setTop] = useState(0)
  // Where somebody closed the list: it stays away until another @ is typed.
  const closedAt = useRef<number | undefined>(undefined)

  useEffect(() => {
    if (!asked) return setFound([])
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const query = { text: asked.text.trim() }
      call('GET /spaces/:spaceId/mentionable', { params: { spaceId }, query, signal: stop.signal }).then(
        ({ items }) => {
          setTop(lineBottom(asked.area, asked.from, host.current))
          setFound(items)
          setActive(0)
        },
        // Nobody waits for it: the @ stays what was typed.
        () => setFound([]),
      )
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked?.text, asked?.from, spaceId])

  const close = () => setAsked(undefined)
  const choose = (at: number) => {
    const one = found[at]
    if (asked && one) put(asked, `${mentionOf(one, label(one))} `)
    close()
  }
  const look = ({ target: area }: { target: EventTarget | null }) => {
    if (!(area instanceof HTMLTextAreaElement)) return
    const caret = area.selectionStart
    const at = caret === area.selectionEnd ? askedIn(area.value.slice(0, caret)) : undefined
    if (at?.from !== closedAt.current) closedAt.current = undefined
    if (!at || closedAt.current !== undefined) return close()
    setAsked((before) =>
      before?.from === at.from && before.text === at.text && before.caret === caret ? before : { ...at, caret, area },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0 || event.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) setActive((active + by + found.length) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
    else if (event.key === 'Escape') {
      closedAt.current = asked?.from
      close()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  // By the host, before whatever else listens to the same keys inside.
  useEffect(() => {
    const within = host.current
    if (!within) return
    const listening = new AbortController()
    const options = { signal: listening.signal }
    within.addEventListener('input', look, options)
    within.addEventListener('click', look, options)
    within.addEventListener(
      'keyup',
      (event) => /^(Arrow(Left|Right)|Home|End)$/.test(event.key) && look(event),
      options,
    )
    within.addEventListener('keydown', onKeyDown, { ...options, capture: true })
    within.addEventListener('focusout', close, options)
    return () => listening.abort()
  })

  // What was typed while this was on its way.
  useEffect(() => {
    if (host.current?.contains(document.activeElement)) look({ target: document.activeElement })
  }, [])

  const area = asked?.area
  useEffect(() => {
    if (!area || found.length === 0) return
    const pointing = {
      'aria-autocomplete': 'list',
      'aria-controls': list,
      'aria-activedescendant': `${list}-${active}`,
    }
    for (const [name, value] of Object.entries(pointing)) area.setAttribute(name, value)
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      for (const name of Object.keys(pointing)) area.removeAttribute(name)
    }
  }, [area, found, active, list])

  return { found: asked ? found : [], active, top, choose }
}

/** As if it had been typed, so that whoever keeps the text hears of it. */
function put({ area, from, caret }: Asked, text: string): void {
  area.focus()
  area.setRangeText(text, from, caret, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
