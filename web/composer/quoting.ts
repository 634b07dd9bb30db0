import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { ownWords, type Part } from './quoteText.ts'

type Taker = (change: (text: string) => string) => void
const takers = new Map<string, Taker>()
/** What was brought before the box had arrived. */
const brought = new Map<string, (text: string) => string>()

/** Hands something to the box in which one replies to a thread; @returns whether there is one on the page */
export function giveText(threadId: string, change: (text: string) => string): boolean {
  const take = takers.get(threadId)
  take?.(change)
  return take !== undefined
}

/** The same for a page on which one may reply, and goes there: a box that is still on its way takes it when it comes. */
export function bringText(threadId: string, change: (text: string) => string): void {
  if (giveText(threadId, change)) return
  const before = brought.get(threadId)
  brought.set(threadId, (text) => change(before ? before(text) : text))
  document.getElementById('reply')?.scrollIntoView({ block: 'start' })
}

/** A text under what is written already. */
export function joinedTexts(before: string, text: string, between = '\n\n'): string {
  return before.trim() ? `${before.trimEnd()}${between}${text}` : text
}

/** The box of a thread takes what is handed to it, for as long as it is there. */
export function useGivenText(threadId: string, take: Taker): void {
  // In the same breath as the box reads its draft: what is given in between would be in neither.
  useLayoutEffect(() => {
    takers.set(threadId, take)
    const change = brought.get(threadId)
    brought.delete(threadId)
    if (change) take(change)
    return () => {
      if (takers.get(threadId) === take) takers.delete(threadId)
    }
  })
}

/** What is selected within the text of one post. */
export type Selected = { number: number; parts: readonly Part[]; top: number; left: number }

/** Follows the selection while there is one inside a post. */
export function useSelected(): Selected | undefined {
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    // A selection that is being drawn changes with every pixel: it is read when it rests.
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(selectionInPost()), 120)
    }
    document.addEventListener('selectionchange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  }, [])
  return selected
}

function selectionInPost(): Selected | undefined {
  const selection = document.getSelection()
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
  const text = range && textAround(range.commonAncestorContainer)
  const number = Number(text?.closest('.post')?.id.replace('post-', ''))
  if (!range || !number || !selection?.toString().trim()) return undefined
  const { top, left, width } = range.getBoundingClientRect()
  return { number, parts: partsUnder(range.cloneContents()), top: top + scrollY, left: left + width / 2 }
}

function textAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('.post .prose') ?? null
}

/** All that a post on this page says, without what it quotes itself. */
export function partsOfPost(number: number): readonly Part[] {
  const text = document.querySelector(`#post-${number} .prose`)
  return text ? ownWords(partsUnder(text)) : []
}

// Notes at the foot and what the forum itself adds to a text are no words of its author.
const notTheirs = '.link-host, .only-heard, .sr-only, [data-footnotes], [data-footnote-ref]'

function partsUnder(node: Node): Part[] {
  return [...node.childNodes].flatMap((child): Part[] => {
    if (child instanceof Text) return [child.data]
    if (!(child instanceof Element) || child.matches(notTheirs)) return []
    const href = child.getAttribute('href')
    return [{ tag: child.localName, parts: partsUnder(child), ...(href ? { href } : {}) }]
  })
}
