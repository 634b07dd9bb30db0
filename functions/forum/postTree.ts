import type { Options as Schema } from 'rehype-sanitize'
import type rehypeStringify from 'rehype-stringify'
import type { Plugin } from 'unified'
import { isOwnAddress } from '../../shared/ownAddress.ts'
import { mentionAddress, mentionClass } from './mentions.ts'

type Root = typeof rehypeStringify extends Plugin<infer _Options, infer Tree, string> ? Tree : never
type Content = Root['children'][number]
type Element = Extract<Content, { type: 'element' }>
type Child = Element['children'][number]

const mostHrefCharacters = 2_000
const deepestHeading = 6

// Of a post, of one of its states, of a summary, of a preview: nothing in a page is called like that but what a post brings.
const ofFootnotes = /^(?:preview|post_|summary-thread_)[\w-]*-(?:fn-|fnref-|footnote-label)/

/**
 * What may come out of a post, and no more: it holds as well when raw HTML is let in (test/hostile). No pictures, no forms, no ids but those
 * of footnotes, which carry the post's own prefix.
 */
export const postSchema: Schema = {
  strip: ['script', 'style', 'template'],
  tagNames: [
    ...['p', 'a', 'em', 'strong', 'del', 'br', 'hr', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'code', 'sup'],
    ...['ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'section', 'span'],
  ],
  attributes: {
    a: [
      ...['href', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref'],
      ['id', ofFootnotes],
      ['ariaDescribedBy', ofFootnotes],
      ['className', 'data-footnote-backref', mentionClass],
      ['rel', 'noopener', 'noreferrer', 'nofollow', 'ugc'],
    ],
    code: [['className', /^language-./]],
    h4: [['id', ofFootnotes]],
    li: [
      ['id', ofFootnotes],
      ['className', 'task-list-item'],
    ],
    ol: ['start', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    span: [['className', 'link-host']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
  protocols: { href: ['http', 'https', 'mailto'] },
  // Prefixed by tamePost: a second prefix would part the footnotes from their references.
  clobberPrefix: '',
}

/**
 * Where a text stands: `anchor` makes the ids of footnotes unique among the posts of a page, and at `origin` is the forum itself, whose addresses
 * people copy whole.
 */
export type Place = { anchor: string; origin?: string }

/** Makes a post fit into a page: its headings below the page's, its links plain about where they lead, its footnotes its own. */
export const tamePost: Plugin<[], Root> = () => (tree, file) => {
  const { anchor, origin } = file.data
  const place = { anchor: `${anchor}-`, ...(typeof origin === 'string' ? { origin } : {}) }
  tree.children = tree.children.flatMap<Content>((child) =>
    child.type === 'element' ? tame(child, place, {}) : [child],
  )
}

type Within = { link?: boolean; quote?: boolean }

function tame(element: Element, place: Place, within: Within): Child[] {
  const isLink = element.tagName === 'a'
  const inside = { link: within.link || isLink, quote: within.quote || element.tagName === 'blockquote' }
  element.children = element.children.flatMap((child) =>
    child.type === 'element' ? tame(child, place, inside) : [child],
  )
  prefixIds(element, place.anchor)
  if (/^h[1-6]$/.test(element.tagName)) {
    element.tagName = `h${Math.min(deepestHeading, Number(element.tagName.slice(1)) + 2)}`
  }
  if (element.tagName === 'input') return [text(element.properties.checked ? '☑' : '☐')]
  if (element.tagName === 'img') return tamePicture(element, place, within.link === true)
  if (isLink && !isFootnoteLink(element)) return tameMention(element, within) ?? tameLink(element, place)
  return [element]
}

// Only footnotes have ids here: raw HTML is off.
function prefixIds(element: Element, anchor: string): void {
  const { properties } = element
  if (typeof properties.id === 'string') properties.id = anchor + properties.id
  if (Array.isArray(properties.ariaDescribedBy)) {
    properties.ariaDescribedBy = properties.ariaDescribedBy.map((id) => anchor + id)
  }
  if (isFootnoteLink(element) && typeof properties.href === 'string') {
    properties.href = `#${anchor}${properties.href.slice(1)}`
  }
}

function isFootnoteLink({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties
}

/** Leads to the page of who is mentioned. */
function tameMention(link: Element, { quote }: Within): Child[] | undefined {
  const href = mentionAddress(link.properties.href)
  if (!href) return undefined
  link.properties = { ...(quote ? {} : { className: [mentionClass] }), href }
  return [link]
}

/** A link that leads elsewhere than its text says shows its host (or its address, for mail); one that may not be followed is text. */
function tameLink(link: Element, { origin }: Place): Child[] {
  const { href } = link.properties
  const own = ownAddress(href, origin)
  if (own) {
    link.properties = { href: own }
    return [link]
  }
  const url = followable(href)
  if (!url) return link.children
  link.properties = { href: url.href, rel: ['noopener', 'noreferrer', 'nofollow', 'ugc'] }
  const target = url.protocol === 'mailto:' ? url.pathname : url.host
  if (isTold(textOf(link).trim(), url, target)) return [link]
  const host: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['link-host'] },
    children: [text(` (${target})`)],
  }
  return [link, host]
}

function ownAddress(href: unknown, origin: string | undefined): string | undefined {
  if (typeof href !== 'string') return undefined
  const path = origin && href.startsWith(`${origin}/`) ? href.slice(origin.length) : href
  return isOwnAddress(path) ? path : undefined
}

function isTold(shown: string, url: URL, target: string): boolean {
  if (shown === target) return true
  if (url.protocol === 'mailto:') return false
  const typed = followable(/^https?:\/\//i.test(shown) ? shown : `http://${shown}`)
  return typed?.host === url.host && !typed.username && !/\s/.test(shown)
}

// Pictures are not loaded from elsewhere: whoever keeps them would learn who reads what, and when.
function tamePicture({ properties }: Element, place: Place, inLink: boolean): Child[] {
  const { src, alt } = properties
  const shown = typeof alt === 'string' && alt ? alt : typeof src === 'string' ? src : ''
  if (inLink) return [text(shown)]
  return tameLink({ type: 'element', tagName: 'a', properties: { href: src ?? '' }, children: [text(shown)] }, place)
}

function followable(href: unknown): URL | undefined {
  if (typeof href !== 'string' || href.length > mostHrefCharacters || !URL.canParse(href)) return undefined
  const url = new URL(href)
  const known = ['http:', 'https:', 'mailto:'].includes(url.protocol)
  // Credentials in an address dress one host up as another.
  return known && !url.username && !url.password ? url : undefined
}

function textOf(element: Element): string {
  return element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

function text(value: string) {
  return { type: 'text' as const, value }
}
