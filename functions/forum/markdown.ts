import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { footnotes as en } from '../../shared/messages/en/footnotes.ts'
import { footnotes as es } from '../../shared/messages/es/footnotes.ts'
import { footnotes as fr } from '../../shared/messages/fr/footnotes.ts'
import { footnotes as pt } from '../../shared/messages/pt/footnotes.ts'
import { Problem } from '../../shared/problem.ts'
import { isBeyondMarkdown } from './markdownBounds.ts'
import { type Place, postSchema, tamePost } from './postTree.ts'

const words = { es, en, pt, fr }
// A stored item stays under 300 KB (safeguards, section 4): this leaves room for what stands beside the text.
const htmlMostBytes = 280 * 1024

/**
 * CommonMark with GFM as HTML for one post: raw HTML off, links and headings tamed, then sanitised.
 * `language` is the one that the post is written in.
 * @throws Problem `invalid` when the HTML is too large to be kept
 */
export function renderMarkdown(text: string, { language, ...place }: Place & { language: Language }): string {
  const rich = isBeyondMarkdown(text) ? undefined : richHtml(text, language, place)
  const html = rich && Buffer.byteLength(rich) <= htmlMostBytes ? rich : asTyped(text)
  if (Buffer.byteLength(html) <= htmlMostBytes) return html
  throw new Problem('invalid', { fields: [{ field: 'body', fault: 'too-many-bytes', limit: limits.postBytes }] })
}

function richHtml(text: string, language: Language, place: Place): string | undefined {
  try {
    return String(processors[language].processSync({ value: text, data: place }))
  } catch (error) {
    // The parser follows nesting by recursion; a bound that lets too much through must cost a person nothing but the formatting.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Tables, footnotes, strikethrough, lists of tasks and bare addresses, as they are read. `remark-gfm` brings as much again for writing them. */
function readGfm(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfm({ singleTilde: false })]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFromMarkdown()]
}

/** The first layer, which holds without the sanitiser: raw HTML is off, and `tamePost` lets links lead to known places alone. */
export function tamedMarkdown(language: Language) {
  const { heading, back } = words[language]
  return unified()
    .use(remarkParse)
    .use(readGfm)
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: heading,
      footnoteBackLabel: (referenceIndex) => back(referenceIndex + 1),
    })
    .use(tamePost)
}

function processorFor(language: Language) {
  return tamedMarkdown(language).use(rehypeSanitize, postSchema).use(rehypeStringify).freeze()
}

/** One for each language: the words of footnotes stand in the HTML. */
export const processors = {
  es: processorFor('es'),
  en: processorFor('en'),
  pt: processorFor('pt'),
  fr: processorFor('fr'),
}

function asTyped(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>`)
    .join('\n')
}
