import { type Language, languages } from '../../shared/languages.ts'
import { type Markup, markup } from '../platform/markup.ts'
import { dataPaths, digestPath, feedPath, listPath, startPath, stylePath } from './addresses.ts'
import { ownNames, wordsIn } from './words.ts'

export type SitePage = {
  origin: string
  language: Language
  title: string
  /** Of the title, where it is not the page's own. */
  titleLanguage?: Language
  description: string
  /** Its address in a language, and without one. */
  path: (language?: Language) => string
  /** Of a version that is also the one in force: where that stands. */
  canonical?: string
  /** Of what nobody shall find by searching. */
  hidden?: true
  published?: string
  /** It has a form: browsers from before Fetch Metadata say where that comes from only if the page lets them. */
  posts?: true
  crumbs?: { label: string; path: string }[]
  /** For machines (schema.org). */
  data?: object
  body: Markup
}

/** A whole page: no script, one sheet of styles, and the same page in the other languages. */
export function framed(page: SitePage): string {
  const { language, title, crumbs = [], body, path } = page
  const words = wordsIn(language)
  return markup`<!doctype html>
<html lang="${language}">
<head>
${headOf(page)}
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<p class="name"><a href="${startPath(language)}">Enlaces</a> <span>${words.network}</span></p>
<nav class="menu" aria-label="${words.menu}">
<a href="${listPath(undefined, 1, language)}">${words.lists.title}</a>
<a href="/sign-in">${words.forum}</a>
</nav>
<nav class="languages" aria-label="${words.languages}">
${languages.map((one) => languageLink(one, language, path(one)))}</nav>
</header>
${crumbs.length > 0 && trail(words.trail, crumbs)}
<main id="content" tabindex="-1">
<h1${langOf(page.titleLanguage ?? language, language)}>${title}</h1>
${body}
</main>
<footer>
<p>${words.institute}</p>
<p>${words.forumIs} <a href="/sign-in">${words.forum}</a></p>
<p><a href="${digestPath(language)}">${words.digest}</a> <a href="${feedPath(language)}">${words.feed}</a> <a href="${dataPaths.json}">${words.data} (JSON)</a> <a href="${dataPaths.csv}">${words.data} (CSV)</a></p>
</footer>
</body>
</html>
`.markup
}

function headOf(page: SitePage): Markup {
  const { origin, language, title, description, path, canonical, hidden, published, posts, data } = page
  const here = origin + (canonical ?? path(language))
  const words = wordsIn(language)
  return markup`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Enlaces</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
${hidden && markup`<meta name="robots" content="noindex">\n`}${posts && markup`<meta name="referrer" content="same-origin">\n`}<link rel="stylesheet" href="${stylePath}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="canonical" href="${here}">
${languages.map((one) => markup`<link rel="alternate" hreflang="${one}" href="${origin}${path(one)}">\n`)}<link rel="alternate" hreflang="x-default" href="${origin}${path()}">
<link rel="alternate" type="application/atom+xml" href="${feedPath(language)}" title="${words.lists.title}">
<meta property="og:type" content="${published ? 'article' : 'website'}">
<meta property="og:site_name" content="Enlaces · ${words.network}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${here}">
<meta property="og:locale" content="${language}">
${published && markup`<meta property="article:published_time" content="${published}">\n`}${data && structured(data)}`
}

// It is no script to a browser. What would end it early, or begin another, is written as JSON may write any sign.
function structured(data: object): Markup {
  const text = JSON.stringify(data).replaceAll(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return { markup: `<script type="application/ld+json">${text}</script>` }
}

function languageLink(one: Language, here: Language, path: string): Markup {
  if (one === here) return markup`<span lang="${one}" aria-current="true">${ownNames[one]}</span>\n`
  return markup`<a href="${path}" hreflang="${one}" lang="${one}">${ownNames[one]}</a>\n`
}

function trail(label: string, crumbs: { label: string; path: string }[]): Markup {
  return markup`<nav class="trail" aria-label="${label}"><ol>
${crumbs.map((crumb) => markup`<li><a href="${crumb.path}">${crumb.label}</a></li>\n`)}</ol></nav>`
}

/** What is in another language than the page says so. */
export function langOf(language: Language, of: Language): Markup | false {
  return language !== of && markup` lang="${language}"`
}

/** Paragraphs as they were typed. */
export function paragraphs(text: string, lang: Markup | false, look: 'typed' | 'lead' = 'typed'): Markup[] {
  return text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => markup`<p class="${look}"${lang}>${one}</p>\n`)
}
