import type { ComponentType } from 'preact'
import type { Area } from './area.ts'
import type { Asked } from './early.ts'

export type PageProps = { params: Record<string, string>; search: URLSearchParams }
export type PageComponent = ComponentType<PageProps>

/** One address of the app, what shows there and what it needs; kept free of the page's own code, which arrives when it is wanted. */
export type Page = {
  /** `/threads/:threadId` */
  path: string
  load: () => Promise<PageComponent>
  /** Message areas beside the reader's own. */
  areas?: readonly Area<unknown>[]
  /** May be seen without signing in; such a page stands alone, without the navigation. */
  open?: true
  /** Read again and again: the next visit begins with it as it last showed. */
  seenAgain?: true
  /** For the coordination alone: for others there is nothing here. */
  coordination?: true
  /** What the page will ask of the API first: sent for before its code has arrived. */
  early?: (params: Record<string, string>, search: URLSearchParams) => Asked[]
}

/** The values in a path, or undefined when it is another path. */
export function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/$/, '$1').split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decoded(value)
    else if (part !== value) return undefined
  }
  return params
}

// A stray % in an address that somebody cut short is no reason to fail.
function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** Where a page of a list goes on, as its own address says; nothing for the first. */
export function cursorIn(search: URLSearchParams): { query: { cursor: string } } | Record<never, never> {
  const cursor = search.get('cursor')
  return cursor ? { query: { cursor } } : {}
}

const arrived = new Map<Page, PageComponent>()

/** Fetches a page's code and messages; at once when they are here already. */
export async function loadPage(page: Page): Promise<PageComponent> {
  const [component] = await Promise.all([page.load(), ...(page.areas ?? []).map((area) => area.load())])
  arrived.set(page, component)
  return component
}

export function arrivedPage(page: Page): PageComponent | undefined {
  return arrived.get(page)
}
