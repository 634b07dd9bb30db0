import { expect } from 'vitest'
import { type Element, parseXml } from './xml.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/
const ofFeed = ['id', 'title', 'subtitle', 'updated', 'link', 'generator', 'entry']
const ofEntry = ['id', 'title', 'updated', 'published', 'author', 'link', 'category', 'summary']

export type Entry = { id: string; title: string; language: string | undefined; updated: string; summary: string }

/** A feed as RFC 4287 wants it: what must be there is there once, what may be there is known, and each instant and address is one. */
export function validAtom(text: string): { title: string; updated: string; entries: Entry[] } {
  const feed = parseXml(text)
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  expect(feed.attributes['xml:lang']).toMatch(/^(?:es|en|pt|fr)$/)
  check(feed, ofFeed, ['id', 'title', 'updated'])
  const entries = feed.children.filter(({ name }) => name === 'entry')
  // Section 4.1.1: an author in the feed, or in every entry.
  for (const entry of entries) check(entry, ofEntry, ['id', 'title', 'updated', 'author'])
  const ids = entries.map((entry) => only(entry, 'id').text)
  expect(new Set(ids).size).toBe(ids.length)
  return {
    ...{ title: only(feed, 'title').text, updated: only(feed, 'updated').text },
    entries: entries.map((entry) => ({
      ...{ id: only(entry, 'id').text, title: only(entry, 'title').text, updated: only(entry, 'updated').text },
      language: only(entry, 'title').attributes['xml:lang'],
      summary: only(entry, 'summary').text,
    })),
  }
}

function check(element: Element, known: string[], required: string[]): void {
  for (const { name } of element.children) expect(known).toContain(name)
  for (const name of required) only(element, name)
  for (const { name, text, attributes, children } of element.children) {
    if (name === 'updated' || name === 'published') expect(text).toMatch(instant)
    if (name === 'id') expect(text).toBe(new URL(text).href)
    if (name === 'link')
      expect(attributes).toMatchObject({ rel: 'alternate', href: new URL(attributes.href ?? '').href })
    if (name === 'author') expect(children.map((child) => child.name)).toEqual(['name'])
    if (name === 'category') expect(attributes.term).toMatch(/^\w+$/)
    if (/title|summary|subtitle/.test(name)) expect([attributes.type, children]).toEqual(['text', []])
  }
}

function only(element: Element, name: string): Element {
  const [found, second] = element.children.filter((child) => child.name === name)
  if (!found || second) throw new Error(`<${element.name}> has not one <${name}>`)
  return found
}
