import { createHash } from 'node:crypto'
import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import { languages } from '../../shared/languages.ts'
import { dataPaths, feedPath, keyOf, practiceDataPath, practicePath, robotsPath, stylePath } from './addresses.ts'
import { digestPage } from './digestPage.ts'
import { feedOf } from './feed.ts'
import { isGone, Listed, latestFirst } from './listed.ts'
import { listPages, startPage } from './lists.ts'
import { openDataCsv, openDataJson, openDataSchema, practiceData } from './openData.ts'
import { gonePage, practicePage } from './practicePage.ts'
import { robots, sitemaps } from './sitemap.ts'
import { styleSheet } from './style.ts'

export type SiteObject = { key: string; body: string }

export type Found = { entry: CatalogueEntry; versions: PublishedVersion[]; successor?: CatalogueEntry | undefined }

/** All that the site holds of one practice, as it is now. */
export function practiceObjects({ entry, versions, successor }: Found, origin: string): SiteObject[] {
  const listed = Listed.parse(entry)
  // They are counted without a gap, and those of a withdrawn one are no longer there to be asked.
  const numbers = Array.from({ length: listed.number }, (_, at) => at + 1)
  if (isGone(listed)) {
    return languages.flatMap((language) =>
      [undefined, ...numbers].map((version) => ({
        key: keyOf(practicePath(listed.practiceId, language, version)),
        body: gonePage(listed, { origin, language, version }),
      })),
    )
  }
  const inForce = versions.find(({ number }) => number === listed.number)
  if (!inForce) throw new Error('a published practice has no version in force')
  const shown = { listed, numbers, successor: successor && Listed.parse(successor) }
  return [
    ...languages.flatMap((language) => [
      {
        key: keyOf(practicePath(listed.practiceId, language)),
        body: practicePage({ ...shown, version: inForce }, { origin, language, permanent: false }),
      },
      ...versions.map((version) => ({
        key: keyOf(practicePath(listed.practiceId, language, version.number)),
        body: practicePage({ ...shown, version }, { origin, language, permanent: true }),
      })),
    ]),
    { key: keyOf(practiceDataPath(listed.practiceId)), body: practiceData(listed, inForce, origin) },
  ]
}

/** All that is made of many: lists, feeds, sitemap, open data, and what stands by itself. */
export function listObjects(practices: Listed[], origin: string): SiteObject[] {
  const all = practices.filter((one) => !isGone(one)).sort(latestFirst)
  const gone = practices.filter(isGone)
  const paths = [
    ...languages.flatMap((language) => [
      startPage(all, { origin, language }),
      ...listPages(all, gone, { origin, language }),
      digestPage({ origin, language }),
      { path: feedPath(language), body: feedOf(all, { origin, language }) },
    ]),
    ...sitemaps(all, origin),
    { path: dataPaths.json, body: openDataJson(all, origin) },
    { path: dataPaths.csv, body: openDataCsv(all, origin) },
    { path: dataPaths.schema, body: openDataSchema() },
    { path: stylePath, body: styleSheet },
    { path: robotsPath, body: robots(origin) },
  ]
  return paths.map(({ path, body }) => ({ key: keyOf(path), body }))
}

export function hashOf({ body }: SiteObject): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22)
}
