import type { Language } from '../../../shared/languages.ts'
import { answered, says, wrote } from './words.ts'

/** A mail as a program would write it, and what of it somebody wrote. */
export type Example = {
  program: string
  language: Language
  text?: string
  html?: string
  flowed?: boolean
  own: readonly string[]
}
type Body = Pick<Example, 'text' | 'html' | 'flowed'>
type Program = (language: Language) => Body

const quoted = (mark = '> ') => answered.map((line) => (mark + line).trimEnd()).join('\n')
const paragraphs = (language: Language) => wrote[language].join('\n\n')
const asHtml = (lines: readonly string[], tag = 'p') =>
  lines.map((line) => `<${tag}>${line.replaceAll('<', '&lt;') || '&nbsp;'}</${tag}>`).join('\n')
const answeredHtml = `<table role="presentation" class="sheet"><tr><td class="text">${asHtml(answered)}</td></tr></table>`
const values = (sent: string) => [
  'Enlaces <enlaces@enlaces.example>',
  sent,
  'Ana Pérez <ana@sename.example>',
  'Protocolo de acogida',
]
const header = (labels: readonly string[], sent: string, look = (label: string) => `${label}:`) =>
  labels.map((label, at) => `${look(label)} ${values(sent)[at]}`).join('\n')
// Labels stand in another order in Zimbra: who it went to comes before when.
const zimbraHeader = (labels: readonly string[], sent: string) => {
  const [from, on, to, subject] = values(sent)
  return labels.map((label, at) => `${label}: ${[from, to, on, subject][at]}`).join('\n')
}
/** Broken where a line is full, as Gmail does in plain text. */
const wrapped = (line: string) => line.replace(/^(.{40,72}) /, '$1\n')

/** In plain text. */
const plain: Record<string, Program> = {
  'Gmail on the web': (l) => ({ text: `${paragraphs(l)}\n\n${wrapped(says[l].gmail)}\n\n${quoted()}\n` }),
  'Gmail, with a signature': (l) => ({
    text: `${paragraphs(l)}\n\n-- \nAna Pérez\nDirección de Niñez\n\n${says[l].gmail}\n\n${quoted()}`,
  }),
  'Apple Mail on a Mac': (l) => ({ text: `${paragraphs(l)}\n\n> ${says[l].apple}\n> \n${quoted()}\n`, flowed: true }),
  'Mail on an iPhone': (l) => ({
    text: `${paragraphs(l)}\n\n${says[l].iphone}\n\n> ${says[l].apple}\n> \n> \ufeff${quoted()}`,
  }),
  'Mail on an iPhone, answered below': (l) => ({ text: `\n${says[l].apple}\n\n${quoted()}\n\n${paragraphs(l)}\n` }),
  Thunderbird: (l) => ({
    text: `${says[l].thunderbird}\n${quoted('> ')}\n\n${paragraphs(l)}\n\n-- \nAna Pérez\n`,
    flowed: true,
  }),
  'Thunderbird, answered above': (l) => ({
    text: `${paragraphs(l)}\n\n${says[l].thunderbird}\n${quoted('>')}`,
    flowed: true,
  }),
  'Outlook on the desktop': (l) => ({
    text: `${paragraphs(l)}\r\n\r\n${header(says[l].labels, says[l].sent)}\r\n\r\n${answered.join('\r\n')}`,
  }),
  'Outlook of old': (l) => ({
    text: `${paragraphs(l)}\n\n${says[l].original}\n${header(says[l].labels, says[l].sent)}\n\n${quoted('')}`,
  }),
  'Outlook on a telephone': (l) => ({
    text: `${paragraphs(l)}\n\n${says[l].outlookMobile}\n${'_'.repeat(32)}\n${header(says[l].labels, says[l].sent)}\n\n${answered.join('\n')}`,
  }),
  'Outlook on a Mac': (l) => ({
    text: `${paragraphs(l)}\n\n${header(says[l].macLabels, says[l].sent, (label) => `*${label}:*`)}\n\n${answered.join('\n')}`,
  }),
  Yahoo: (l) => ({ text: ` ${paragraphs(l)}\n\n    ${says[l].yahoo}  \n \n ${answered.join('\n ')}` }),
  'Roundcube, answered below': (l) => ({ text: `${says[l].roundcube}\n\n${quoted()}\n\n${paragraphs(l)}` }),
  Horde: (l) => ({ text: `${paragraphs(l)}\n\n${says[l].horde}\n\n${quoted()}\n\n\n` }),
  Zimbra: (l) => ({
    text: `${paragraphs(l)}\n\n\n${zimbraHeader(says[l].zimbra, says[l].sent)}\n\n${answered.join('\n')}`,
  }),
  'Samsung Email': (l) => ({
    text: `${paragraphs(l)}\n\n\n${says[l].samsung}\n\n\n-------- ${says[l].original.replaceAll('-', '')} --------\n${header(says[l].labels, says[l].sent)}\n${answered.join('\n')}`,
  }),
  'Proton Mail': (l) => ({ text: `${paragraphs(l)}\n\n${says[l].proton}\n\n${says[l].gmail}\n\n${quoted()}` }),
}

/** In HTML alone. */
const html: Record<string, Program> = {
  'Gmail on the web': (l) => ({
    html: `<div dir="ltr">${asHtml(wrote[l], 'div').replaceAll('</div>\n', '</div><div><br></div>\n')}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${says[l].gmail}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${answeredHtml}</blockquote></div>`,
  }),
  'Outlook on the web': (l) => ({
    html: `<html><head><style type="text/css">P {margin:0}</style></head><body dir="ltr">${asHtml(wrote[l], 'div').replaceAll('</div>\n', '</div><div class="elementToProof"><br></div>\n')}<div id="Signature"><div>Ana Pérez</div><img src="cid:logo"></div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>${says[l].labels[0]}:</b> Enlaces &lt;enlaces@enlaces.example&gt;<br></font></div><div>${answeredHtml}</div></body></html>`,
  }),
  'Outlook on the desktop': (l) => ({
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml></xml><![endif]--><style>p.MsoNormal{margin:0cm}</style></head><body lang="ES"><div class="WordSection1">${wrote[l].map((line) => `<p class="MsoNormal"><span lang="ES">${line}<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>`).join('')}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>${says[l].labels[0]}:</b> Enlaces</p></div></div>${answeredHtml}</div></body></html>`,
  }),
  'Outlook, without a line above': (l) => ({
    html: `<div>${asHtml(wrote[l])}<p>${header(says[l].labels, says[l].sent, (label) => `<b>${label}:</b>`)
      .replaceAll(' <e', ' &lt;e')
      .replaceAll(' <a', ' &lt;a')
      .replaceAll('\n', '<br>')}</p>${answeredHtml}</div>`,
  }),
  'Apple Mail': (l) => ({
    html: `<html><body style="overflow-wrap: break-word;">${wrote[l].map((line) => `<div>${line}</div><div><br></div>`).join('')}<div><br><blockquote type="cite"><div>${says[l].apple.replaceAll('<', '&lt;')}</div><br><div>${answeredHtml}</div></blockquote></div><br></body></html>`,
  }),
  Thunderbird: (l) => ({
    html: `<!DOCTYPE html><html><body>${asHtml(wrote[l])}<div class="moz-cite-prefix">${says[l].thunderbird}<br></div><blockquote type="cite" cite="mid:alert-1@enlaces.example">${answeredHtml}</blockquote><pre class="moz-signature" cols="72">-- \nAna</pre></body></html>`,
  }),
  Yahoo: (l) => ({
    html: `<html><body><div class="ydp1">${wrote[l].map((line) => `<div dir="ltr">${line}</div><div><br></div>`).join('')}</div><div id="yahoo_quoted_123" class="yahoo_quoted"><div>${says[l].yahoo.replaceAll('<', '&lt;')}</div>${answeredHtml}</div></body></html>`,
  }),
}

const languages = ['es', 'en', 'pt', 'fr'] as const
const all = (how: string, programs: Record<string, Program>): Example[] =>
  Object.entries(programs).flatMap(([name, write]) =>
    languages.map((language) => ({ program: `${name} (${how})`, language, own: wrote[language], ...write(language) })),
  )

/** Answers to one mail as the common programs write them, each in four languages. */
export const examples: readonly Example[] = [...all('text', plain), ...all('HTML', html)]
