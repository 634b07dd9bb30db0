import { type Language, languages } from '../../shared/languages.ts'
import { type Markup, markup } from '../platform/markup.ts'
import { portionsOf } from '../platform/portions.ts'
import { digestPath, listPath, practicePath, sitemapPath, startPath } from './addresses.ts'
import type { Listed } from './listed.ts'

/** Below the 50 MB and 50,000 addresses that one may have (sitemaps.org), and little enough to be written again. */
const practicesPerFile = 1_000

/** One file that names the others: of the lists, and of the practices in the order in which they came, so that few files change with one of them. */
export function sitemaps(all: Listed[], origin: string): { path: string; body: string }[] {
  const lists = [startPath, (language?: Language) => listPath(undefined, 1, language), digestPath]
  const practices = all
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map(
      ({ practiceId }) =>
        (language?: Language) =>
          practicePath(practiceId, language),
    )
  const files = [lists, ...portionsOf(practices, practicesPerFile)].map((pages, at) => ({
    path: sitemapPath.replace('.xml', `-${at}.xml`),
    body: markup`${head}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map((path) => inEachLanguage(path, origin))}</urlset>
`.markup,
  }))
  const index = markup`${head}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(({ path }) => markup`<sitemap><loc>${origin}${path}</loc></sitemap>\n`)}</sitemapindex>
`
  return [{ path: sitemapPath, body: index.markup }, ...files]
}

const head = { markup: '<?xml version="1.0" encoding="utf-8"?>\n' }
const orderOf = ({ firstPublishedAt, practiceId }: Listed) => `${firstPublishedAt}#${practiceId}`

/** https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap: each names all of them, itself too. */
function inEachLanguage(path: (language?: Language) => string, origin: string): Markup[] {
  const others = [...languages, undefined].map(
    (one) => markup`<xhtml:link rel="alternate" hreflang="${one ?? 'x-default'}" href="${origin}${path(one)}"/>\n`,
  )
  return languages.map((language) => markup`<url><loc>${origin}${path(language)}</loc>\n${others}</url>\n`)
}

/** What is public may be read by every machine; the forum is for its members, and nothing of it is to be found by searching. */
export function robots(origin: string): string {
  return `User-agent: *\nAllow: /public/\nDisallow: /\n\nSitemap: ${origin}${sitemapPath}\n`
}
