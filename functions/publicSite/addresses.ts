import type { Language } from '../../shared/languages.ts'
import type { Theme } from './listed.ts'

// Where things stand on the public site, as paths. What ends in a slash is kept as its `index.html`.

export const stylePath = '/public/site.css'
export const sitemapPath = '/public/sitemap.xml'
/** Search engines look for it there alone. */
export const robotsPath = '/robots.txt'
export const dataPaths = {
  json: '/public/practices.json',
  csv: '/public/practices.csv',
  schema: '/public/practices.schema.json',
} as const

/** A page in a language, or in that of whoever asks where none is named (infra/publicAddresses.ts). */
const under = (language: Language | undefined) => (language ? `/public/${language}/` : '/public/')

export const startPath = (language?: Language) => under(language)
export const digestPath = (language?: Language) => `${under(language)}digest/`
export const feedPath = (language: Language) => `${under(language)}practices.atom`

export function practicePath(practiceId: string, language?: Language, version?: number): string {
  return `${under(language)}practices/${practiceId}/${version ? `${version}/` : ''}`
}

/** A whole practice in all its languages, as data. */
export const practiceDataPath = (practiceId: string) => `/public/practices/${practiceId}.json`

/** All practices, those of a State, or those of a theme. */
export type Choice = { country: string } | { theme: Theme } | undefined

export function listPath(choice: Choice, page: number, language?: Language): string {
  const chosen = choice && ('country' in choice ? `states/${choice.country.toLowerCase()}/` : `themes/${choice.theme}/`)
  return `${under(language)}practices/${chosen ?? ''}${page > 1 ? `page-${page}/` : ''}`
}

/** What the store keeps it as. */
export function keyOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

/**
 * How a thing is served. Whoever keeps it asks each time whether it is still the same; the edge does for all of them, some seconds apart
 * (infra/constructs/publicSite.ts).
 */
export function servedAs(key: string): { contentType: string; cacheControl: string } {
  const ending = key.slice(key.lastIndexOf('.') + 1)
  return { contentType: types[ending] ?? 'application/octet-stream', cacheControl: 'public, no-cache' }
}
