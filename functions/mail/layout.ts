import type { Language } from '../../shared/languages.ts'
import { memberMail as en } from '../../shared/messages/en/memberMail.ts'
import { memberMail as es } from '../../shared/messages/es/memberMail.ts'
import { memberMail as fr } from '../../shared/messages/fr/memberMail.ts'
import { memberMail as pt } from '../../shared/messages/pt/memberMail.ts'
import type { Letter } from '../platform/letter.ts'
import type { Mail } from '../platform/mailer.ts'
import { anchorOf, escaped, preheaderHtml, sectionHtml, sectionText } from './markup.ts'

const why: Record<Language, string> = { es: es.why, en: en.why, pt: pt.why, fr: fr.why }

/** A letter as it is sent: a text that stands by itself, and the same in HTML. */
export function mailFrom(letter: Letter): Mail {
  const { to, language, reference, list, replyTo, threadId, answers } = letter
  // A name in a subject may carry what no header may: spaces take its place.
  const subject = letter.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  const parts = { text: textOf(letter), html: htmlOf({ ...letter, subject }) }
  return {
    ...{ to, language, reference, subject, ...parts },
    ...(list ? { list } : {}),
    ...(replyTo ? { replyTo } : {}),
    ...(threadId ? { threadId } : {}),
    ...(answers ? { answers } : {}),
  }
}

/** Blocks with an empty line between them, the code and the address on lines of their own (RFC 3676, 4.3 for the last). */
function textOf({ language, paragraphs, code, link, sections = [], closing = [], foot }: Letter): string {
  const [greeting, ...others] = paragraphs
  const apart = [...(code ? [code] : []), ...(link ? [`${link.label}:\n${link.address}`] : [])]
  const [body, ...rest] = others
  const links = (foot?.links ?? []).map(({ label, address }) => `${label}: ${address}`)
  const end = ['-- ', foot?.reason ?? why[language], ...links].join('\n')
  const blocks = [greeting, body, ...sections.map(sectionText), ...closing, ...apart, ...rest, end]
  return `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`
}

function htmlOf(letter: Letter): string {
  const { language, subject, paragraphs, code, link, sections = [], closing = [], preheader, foot } = letter
  const said = (text: string) => `<p>${escaped(text)}</p>`
  const [greeting, body, ...rest] = paragraphs.map(said)
  const apart = `${code ? `<p class="code">${escaped(code)}</p>` : ''}${link ? linkOf(link) : ''}`
  const blocks = [greeting, body, ...sections.map(sectionHtml), ...closing.map(said), apart, ...rest]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${style}</style>
</head>
<body>
${preheaderHtml(preheader)}<table role="presentation" class="sheet" align="center" width="600" cellpadding="0" cellspacing="0" border="0">
<tr><td class="head">Enlaces</td></tr>
<tr><td class="text">
${blocks.filter(Boolean).join('\n')}
</td></tr>
<tr><td class="foot">${[escaped(foot?.reason ?? why[language]), ...(foot?.links ?? []).map(anchorOf)].join('<br>')}</td></tr>
</table>
</body>
</html>
`
}

// The address also stands to be read: whoever does not trust a button sees where it leads.
function linkOf({ label, address }: NonNullable<Letter['link']>): string {
  const href = escaped(address)
  return `<p><a class="button" href="${href}">${escaped(label)}</a></p>\n<p class="address"><a href="${href}">${href}</a></p>`
}

// Mail programs that drop styles leave plain, readable text; those that know dark mode turn the colours by themselves.
const style = `
body { margin: 0; padding: 16px; background: #f3f5f8; color: #1c2530; font: 16px/1.55 system-ui, 'Segoe UI', Arial, sans-serif; }
.sheet { width: 100%; max-width: 600px; background: #ffffff; }
.head { padding: 20px 28px; border-bottom: 3px solid #1f4e8c; color: #1f4e8c; font-size: 18px; font-weight: 600; }
.text { padding: 12px 28px 20px; }
h2 { margin: 28px 0 8px; font-size: 19px; line-height: 1.3; }
ul { margin: 0; padding: 0 0 0 20px; }
li { margin: 0 0 14px; }
li a { font-weight: 600; }
.why { color: #55606e; font-size: 15px; }
.code { font: 600 30px/1.4 ui-monospace, Consolas, monospace; letter-spacing: 6px; }
.button { display: inline-block; padding: 12px 22px; border-radius: 6px; background: #1f4e8c; color: #ffffff; text-decoration: none; }
.address { font-size: 13px; word-break: break-all; }
.foot { padding: 16px 28px 24px; border-top: 1px solid #d5dbe3; color: #55606e; font-size: 13px; }
a { color: #1f4e8c; }
@media (prefers-color-scheme: dark) {
  body { background: #11161d; color: #e6eaf0; }
  .sheet { background: #1a212b; }
  .head { border-color: #8ab4f0; color: #8ab4f0; }
  .button { background: #8ab4f0; color: #11161d; }
  .foot, .why { border-color: #35404e; color: #a9b4c2; }
  a { color: #8ab4f0; }
}
`
