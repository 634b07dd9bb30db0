import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Mentionable } from '../../shared/mentions.ts'
import { call } from '../api.ts'
import { caretMoved, richBoxes, type WritingBox } from '../composer/writingBox.ts'
import { askedIn, mentionOf } from './markdown.ts'
import { plainBox } from './plain.ts'

const pauseMs = 150

type Given = {
  host: RefObject<HTMLElement | null>
  spaceId: string
  /** The id of the list, which the box points at while it is shown. */
  list: string
  label: (one: Mentionable) => string
}
/** What is asked for, in which box. */
type Asked = { text: string; from: number; box: WritingBox }

/** Follows what is typed in the box inside the host, looks for who fits, and puts in who is chosen. */
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
          setTop(topOfList(asked, host.current))
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
  }, [asked?.text, asked?.from, asked?.box.element, spaceId])

  const close = () => setAsked(undefined)
  const choose = (at: number) => {
    const one = found[at]
    // More may have been typed since it was drawn.
    if (asked && one && askedAt(asked.box)?.from === asked.from)
      asked.box.putLink(asked.from, mentionOf(one, label(one)))
    close()
  }
  const look = ({ target }: { target: EventTarget | null }) => {
    const box = boxOf(target)
    if (!box) return
    const at = askedAt(box)
    if (at?.from !== closedAt.current) closedAt.current = undefined
    if (!at || closedAt.current !== undefined) return close()
    setAsked((before) =>
      before?.from === at.from && before.text === at.text && before.box.element === box.element
        ? before
        : { ...at, box },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asked || found.length === 0 || event.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by) setActive((active + by + found.length) % found.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(active)
    else if (event.key === 'Escape') {
      closedAt.current = asked.from
      close()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  // By the host, before whatever else listens to the same keys inside; at once, since the next key may follow closely.
  useLayoutEffect(() => {
    const within = host.current
    if (!within) return
    const listening = new AbortController()
    const options = { signal: listening.signal }
    within.addEventListener('input', look, options)
    within.addEventListener('click', look, options)
    within.addEventListener(caretMoved, look, options)
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

  const element = asked?.box.element
  // In the same frame as the list: what hears the page never points at a line that is gone.
  useLayoutEffect(() => {
    if (!element || found.length === 0) return
    const pointing = {
      'aria-autocomplete': 'list',
      'aria-controls': list,
      'aria-activedescendant': `${list}-${active}`,
    }
    for (const [name, value] of Object.entries(pointing)) element.setAttribute(name, value)
    document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
    return () => {
      for (const name of Object.keys(pointing)) element.removeAttribute(name)
    }
  }, [element, found, active, list])

  return { found: asked ? found : [], active, top, choose }
}

function boxOf(target: EventTarget | null): WritingBox | undefined {
  if (target instanceof HTMLTextAreaElement) return plainBox(target)
  return target instanceof Element ? richBoxes.get(target) : undefined
}

function askedAt(box: WritingBox): ReturnType<typeof askedIn> {
  return askedIn(box.before() ?? '')
}

/** Under the line of the @, as far as the box shows it; from the top of the host. */
function topOfList({ box, from }: Asked, host: HTMLElement | null): number {
  const { top, bottom } = box.element.getBoundingClientRect()
  const line = Math.max(top, Math.min(box.lineBottom(from), bottom))
  return line - (host?.getBoundingClientRect().top ?? 0)
}
