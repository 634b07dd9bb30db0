import type rehypeParse from 'rehype-parse'
import type { Plugin } from 'unified'

type Root = typeof rehypeParse extends Plugin<infer _Options, string, infer Tree> ? Tree : never
export type Content = Root['children'][number]
export type Element = Extract<Content, { type: 'element' }>

export const hiddenTags = new Set([
  'head',
  'style',
  'script',
  'title',
  'template',
  'noscript',
  'svg',
  'object',
  'iframe',
])
export const blockTags = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'div', 'dl', 'dd', 'dt', 'fieldset', 'figure', 'footer'],
  ...['form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'main', 'nav', 'p', 'section', 'table', 'tr'],
])

// Gmail, Yahoo, Proton, Zoho, Thunderbird, Apple: what is quoted, what stands above it, and signatures, as each of them marks them.
const quotationClasses = new Set([
  ...['gmail_quote', 'gmail_quote_container', 'gmail_attr', 'gmail_signature', 'gmail_signature_prefix'],
  ...['yahoo_quoted', 'yahoo_quoted_begin', 'ydp-signature', 'protonmail_quote', 'protonmail_signature_block'],
  ...['moz-cite-prefix', 'moz-signature', 'moz-forward-container', 'zmail_extra', 'x_gmail_quote', 'tutanota_quote'],
  ...['AppleOriginalContents', 'elided-text', 'OutlookMessageHeader', 'WordSection1_quote', 'freebirdFormQuote'],
])
const quotationIds =
  /^(?:x_)?(?:yahoo_quoted_|Signature$|ms-outlook-mobile-(?:body-separator-line|signature)|isForwardContent|OLK_SRC_BODY_SECTION|mail-editor-reference-message-container|zimbraEditorQuote)/i
// Outlook quotes without a box around it: from here on nothing is the writer's own.
const cutOffIds = /^(?:x_)?(?:divRplyFwdMsg|appendonsend|reply-intro|hmQuote|stopSpelling)$/i

export function isQuotation({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : []
  if (classes.some((name) => quotationClasses.has(name))) return true
  if (quotationIds.test(String(properties.id ?? ''))) return true
  if (/display\s*:\s*none/i.test(String(properties.style ?? ''))) return true
  // A blockquote without a line beside it is how programs indent.
  return tagName === 'blockquote' && (properties.type === 'cite' || /border-left/i.test(String(properties.style ?? '')))
}

export function isCutOff({ tagName, properties }: Element): boolean {
  if (cutOffIds.test(String(properties.id ?? ''))) return true
  const style = String(properties.style ?? '')
  // Outlook on the desktop: a grey line above `De: … Enviado: …`.
  return tagName === 'div' && /border:\s*none;\s*border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)/i.test(style)
}
