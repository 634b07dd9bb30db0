import { escaped } from '../../../functions/mail/markup.ts'
import { type Language, languages } from '../../../shared/languages.ts'
import type { Example } from './examples.ts'
import type { Scheme, Shown } from './views.ts'

const languageNames: Record<Language, string> = { es: 'Español', en: 'English', pt: 'Português', fr: 'Français' }
const schemeNames: Record<Scheme, string> = { light: 'Claro', dark: 'Oscuro', bare: 'Sin hoja de estilos' }

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<link rel="stylesheet" href="/local/mails/style.css"></head>
<body><main>${body}</main></body></html>`
}

/** Every kind of mail there is, with what its subject says in each language. */
export function listPage(rows: { example: Example; subjects: [Language, string][] }[]): string {
  const items = rows.map(({ example: { id, kind, title }, subjects }) => {
    const links = subjects.map(
      ([language, subject]) =>
        `<li lang="${language}"><a href="${addressOf(id, language)}">${escaped(subject)}</a></li>`,
    )
    return `<section><h2>${escaped(title)} <code>${escaped(kind)}</code></h2><ul>${links.join('')}</ul></section>`
  })
  return page(
    'Correos de Enlaces',
    `<p class="back"><a href="/local">Enlaces en esta máquina</a></p>
<h1>Correos de Enlaces</h1>
<p>Todo lo que Enlaces envía, con ejemplos de la red de muestra, en cuatro lenguas: claro, oscuro, como texto y como va por la red.</p>
${items.join('\n')}`,
  )
}

export function examplePage({ id, kind, title }: Example, language: Language, { subject, text, headers, raw }: Shown) {
  const tabs = languages.map((one) => {
    const current = one === language ? ' aria-current="page"' : ''
    return `<a lang="${one}" href="${addressOf(id, one)}"${current}>${languageNames[one]}</a>`
  })
  const frame = (scheme: Scheme) => `<figure><figcaption>${schemeNames[scheme]}</figcaption>
<iframe title="${schemeNames[scheme]}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/local/mails/${id}/${language}/${scheme}"></iframe></figure>`
  return page(
    `${title} · Correos de Enlaces`,
    `<p class="back"><a href="/local/mails">Correos de Enlaces</a></p>
<h1>${escaped(title)} <code>${escaped(kind)}</code></h1>
<nav aria-label="Lengua">${tabs.join('')}</nav>
<p class="subject" lang="${language}">${escaped(subject)}</p>
<div class="frames">${frame('light')}${frame('dark')}</div>
<h2>Como texto</h2>
<pre lang="${language}">${escaped(text)}</pre>
<h2>Encabezados</h2>
<pre>${escaped(headers)}</pre>
<p>${(raw.byteLength / 1024).toFixed(1)} KiB en total.</p>
<div class="frames">${frame('bare')}</div>`,
  )
}

function addressOf(id: string, language: Language): string {
  return `/local/mails/${id}?language=${language}`
}

export const galleryStyle = `:root { color-scheme: light dark; --paper: light-dark(#faf8f4, #12161d); --ink: light-dark(#1b2430, #ebe8e2); --soft: light-dark(#46505f, #b6bdc9);
  --accent: light-dark(#1c4274, #a5c6f3); --line: light-dark(#e0dbd1, #2d3542); --sheet: light-dark(#ffffff, #1a202a) }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 86rem; margin: 0 auto; padding: 2rem 1rem 4rem }
h1 { margin: 0 0 .75rem; color: var(--accent); font-size: 1.75rem; line-height: 1.25 }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.125rem }
a { color: var(--accent) }
code { color: var(--soft); font-size: .8em; font-weight: 400 }
ul { margin: 0; padding: 0; list-style: none; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem }
li + li { border-top: 1px solid var(--line) }
li a, nav a { display: flex; align-items: center; min-height: 2.75rem; padding: .25rem 1rem; text-decoration: none }
li a:hover, nav a:hover { text-decoration: underline }
.back a { display: inline-flex; align-items: center; min-height: 2.75rem }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 }
nav a { border: 1px solid var(--line); border-radius: .5rem; background: var(--sheet) }
nav a[aria-current] { border-color: var(--accent); outline: 1px solid var(--accent); font-weight: 600 }
.subject { font-size: 1.1875rem; font-weight: 600 }
.frames { display: flex; flex-wrap: wrap; gap: 1rem }
figure { flex: 1 1 20rem; min-width: 0; margin: 1rem 0 }
figcaption { color: var(--soft); font-weight: 600 }
iframe { display: block; width: 100%; height: 46rem; resize: both; border: 1px solid var(--line); border-radius: .5rem; background: #ffffff }
pre { margin: 0; padding: 1rem; overflow: auto; white-space: pre-wrap; background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; font: .9375rem/1.5 ui-monospace, Consolas, monospace }
`
