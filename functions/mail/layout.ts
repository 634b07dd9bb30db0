import type { Language } from '../../shared/languages.ts'
import { memberMail as en } from '../../shared/messages/en/memberMail.ts'
import { memberMail as es } from '../../shared/messages/es/memberMail.ts'
import { memberMail as fr } from '../../shared/messages/fr/memberMail.ts'
import { memberMail as pt } from '../../shared/messages/pt/memberMail.ts'
import type { Letter, Link } from '../platform/letter.ts'
import type { Mail } from '../platform/mailer.ts'
import { looks, styleSheet } from './look.ts'
import { anchorOf, escaped, preheaderHtml, sectionHtml, sectionText } from './markup.ts'

const why: Record<Language, string> = { es: es.why, en: en.why, pt: pt.why, fr: fr.why }
// In French a blank that does not break stands before it.
const colons: Record<Language, string> = { es: ':', en: ':', pt: ':', fr: '\u00a0:' }

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
  const named = ({ label }: Link) => `${label}${colons[language]}`
  const apart = [...(code ? [code] : []), ...(link ? [`${named(link)}\n${link.address}`] : [])]
  const [body, ...rest] = others
  const links = (foot?.links ?? []).map((one) => `${named(one)} ${one.address}`)
  const end = ['-- ', foot?.reason ?? why[language], ...links].join('\n')
  const blocks = [greeting, body, ...sections.map(sectionText), ...closing, ...apart, ...rest, end]
  return `${blocks.filter((block) => block !== undefined).join('\n\n')}\n`
}

function htmlOf(letter: Letter): string {
  const { language, subject, paragraphs, code, link, sections = [], closing = [], preheader, foot } = letter
  const said = (text: string) => `<p>${escaped(text)}</p>`
  const alsoSaid = (text: string) => `<p class="why" style="${looks.more}">${escaped(text)}</p>`
  const [greeting, body, ...rest] = paragraphs.map(said)
  const apart = `${code ? `<p class="code" style="${looks.code}">${escaped(code)}</p>` : ''}${link ? linkOf(link) : ''}`
  const blocks = [greeting, body, ...sections.map(sectionHtml), ...closing.map(alsoSaid), apart, ...rest]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
${styleSheet}
</head>
<body style="${looks.body}">
${preheaderHtml(preheader)}${asWideInWord.begin}
<table role="presentation" class="sheet" lang="${language}" style="${looks.sheet}">
<tr><td class="head" style="${looks.head}">Enlaces</td></tr>
<tr><td class="text" style="${looks.text}">
<h1 style="${looks.title}">${escaped(subject)}</h1>
${blocks.filter(Boolean).join('\n')}
</td></tr>
<tr><td class="foot" style="${looks.foot}">${footOf(escaped(foot?.reason ?? why[language]), foot?.links)}</td></tr>
</table>
${asWideInWord.end}
</body>
</html>
`
}

// Word knows no greatest width: for it alone a table stands around, in what everybody else reads as a comment.
const asWideInWord = {
  begin:
    '<!--[if mso]><table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0"><tr><td><![endif]-->',
  end: '<!--[if mso]></td></tr></table><![endif]-->',
}

function footOf(reason: string, links: Link[] = []): string {
  return links.length > 0 ? `${reason}<br>${links.map(anchorOf).join(' · ')}` : reason
}

// The address also stands to be read: whoever does not trust a button sees where it leads.
function linkOf({ label, address }: Link): string {
  const href = escaped(address)
  const button = `<a class="button" href="${href}" style="${looks.button}">${escaped(label)}</a>`
  const toRead = `<a href="${href}" style="${looks.link}">${href}</a>`
  return `<p style="${looks.push}">${button}</p>\n<p style="${looks.address}">${toRead}</p>`
}
