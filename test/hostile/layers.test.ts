import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { describe, expect, test, vi } from 'vitest'
import { processors, renderMarkdown, tamedMarkdown } from '../../functions/forum/markdown.ts'
import { mentionsIn } from '../../functions/forum/mentions.ts'
import { postSchema } from '../../functions/forum/postTree.ts'
import { corpus, familySizes } from './corpus.ts'
import { faultsIn, parsed, printed } from './inert.ts'

// Eight thousand strings through Markdown take seconds; beside others, many.
vi.setConfig({ testTimeout: 90_000 })

const anchor = 'post_1'

/** Some of the strings that leave something that may not stand in a page, with the first of what it is. */
function harmful(render: (text: string) => string, more?: Record<string, RegExp>): [string, string | undefined][] {
  return corpus.flatMap((text): [string, string | undefined][] => {
    const faults = faultsIn(render(text), more)
    return faults.length > 0 ? [[text, faults[0]]] : []
  })
}

test('the corpus is large, of many families, and the same in every run', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(8_000)
  for (const [family, size] of Object.entries(familySizes())) expect(size, family).toBeGreaterThanOrEqual(50)
})

test('without any layer thousands of them would do something: what looks for harm finds it', () => {
  const rawOn = (text: string) => printed(parsed(text))
  expect(harmful(rawOn).length).toBeGreaterThan(3_000)
})

describe('each layer alone leaves nothing of them', () => {
  const first = tamedMarkdown('es').use(rehypeStringify, { allowDangerousHtml: true }).freeze()
  test('raw HTML off and links tamed, without a sanitiser', () => {
    expect(harmful((text) => String(first.processSync({ value: text, data: { anchor } })))).toEqual([])
  })

  // Raw HTML comes through and links stay as they were typed: a sanitiser knows neither whose they are nor what they say.
  const rawOn = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: 'post_1-' })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .freeze()
  const sanitise = rehypeSanitize(postSchema)
  const loose = {
    href: /^(?:(?:https?|mailto):|(?![^/?#]*:))/i,
    rel: /^(?:noopener|noreferrer|nofollow|ugc|,)*$/,
    id: /^(?:preview|post_|summary-thread_)[\w-]*-(?:fn-|fnref-|footnote-label)/,
    ariaDescribedBy: /^$|^(?:preview|post_|summary-thread_)[\w-]*-(?:fn-|fnref-|footnote-label)/,
    ariaLabel: /./,
  }
  test.each([
    ['the HTML that it may be', (text: string) => text],
    ['Markdown with raw HTML on', (text: string) => String(rawOn.processSync(text))],
  ])('the sanitiser, for every string as %s', (_which, htmlOf) => {
    expect(harmful((text) => printed(sanitise(parsed(htmlOf(text)))), loose)).toEqual([])
  })

  test('both stand in what renders posts', () => {
    expect(harmful((text) => renderMarkdown(text, { anchor, language: 'es' }))).toEqual([])
    // No Markdown makes such an element: whatever would, the sanitiser takes it out.
    const paragraph = { type: 'paragraph' as const, data: { hName: 'script' }, children: [] }
    for (const processor of Object.values(processors)) {
      expect(processor.stringify(processor.runSync({ type: 'root', children: [paragraph] }))).toBe('')
    }
  })
})

test('none of them tells somebody who was not named', () => {
  const told = corpus.filter((text) => mentionsIn(renderMarkdown(text, { anchor, language: 'es' })).length > 0)
  for (const text of told) expect(text).toContain('](person:person_01ARZ3NDEKTSV4RRFFQ69G5FAV')
})
