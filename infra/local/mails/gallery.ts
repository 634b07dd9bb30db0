import type * as z from 'zod'
import type { Deps } from '../../../functions/deps.ts'
import type { Env } from '../../../functions/platform/env.ts'
import { isLanguage, type Language, languages } from '../../../shared/languages.ts'
import type { LocalPages } from '../gateway/server.ts'
import type { Example } from './examples.ts'
import type { Scheme } from './views.ts'

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"
// The mail itself: the styles that it carries, and nothing else.
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'; base-uri 'none'; sandbox allow-popups allow-popups-to-escape-sandbox"

type EnvInput = z.input<typeof Env>
type Page = { body: string; policy?: string; type?: string }

/** `/local/mails`: every mail that there is, as it would come. It lives here, and in nothing that is deployed. */
export function mailGallery(openDeps: () => Promise<Deps>, env: EnvInput): LocalPages {
  let opened: Promise<Gallery> | undefined
  return async ({ response, url }) => {
    const [, local, mails, id, language, scheme, ...more] = url.pathname.split('/')
    if (local !== 'local' || mails !== 'mails' || more.length > 0) return false
    opened ??= openGallery(openDeps, env)
    const page = await pageAt(await opened, { id, language, scheme, url })
    if (!page) return false
    const { body, policy = pagePolicy, type = 'text/html' } = page
    const headers = { ...always, 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }
    response.writeHead(200, headers).end(body)
    return true
  }
}

type Gallery = Awaited<ReturnType<typeof openGallery>>

// Loaded when somebody looks, for the machine to start sooner.
async function openGallery(openDeps: () => Promise<Deps>, env: EnvInput) {
  const [{ examplePage, galleryStyle, listPage }, views, { mailExamples }, { mailSettingsFrom }, { Env }] =
    await Promise.all([
      import('./pages.ts'),
      import('./views.ts'),
      import('./examples.ts'),
      import('../../../functions/platform/mailer.ts'),
      import('../../../functions/platform/env.ts'),
    ])
  const settings = mailSettingsFrom(Env.parse(env))
  return { pages: { examplePage, galleryStyle, listPage }, views, settings, examples: mailExamples(await openDeps()) }
}

type Asked = Record<'id' | 'language' | 'scheme', string | undefined> & { url: URL }

async function pageAt(gallery: Gallery, { id, language, scheme, url }: Asked): Promise<Page | undefined> {
  if (!id) return { body: await listOf(gallery) }
  if (id === 'style.css') return { body: gallery.pages.galleryStyle, type: 'text/css' }
  const example = gallery.examples.find((one) => one.id === id)
  if (!example) return undefined
  if (language === undefined) return { body: await oneOf(gallery, example, languageIn(url)) }
  const known = gallery.views.schemes.find((one) => one === scheme)
  if (!known || !isLanguage(language)) return undefined
  return { body: await framed(gallery, example, language, known), policy: mailPolicy }
}

function languageIn(url: URL): Language {
  const wanted = url.searchParams.get('language') ?? ''
  return isLanguage(wanted) ? wanted : 'es'
}

async function listOf({ pages, examples }: Gallery): Promise<string> {
  const rows = examples.map(async (example) => ({
    example,
    subjects: await Promise.all(
      languages.map(
        async (language): Promise<[Language, string]> => [language, (await example.letter(language)).subject],
      ),
    ),
  }))
  return pages.listPage(await Promise.all(rows))
}

async function oneOf({ pages, views, settings }: Gallery, example: Example, language: Language): Promise<string> {
  return pages.examplePage(example, language, await views.shown(example, language, settings))
}

function framed({ views }: Gallery, example: Example, language: Language, scheme: Scheme): Promise<string> {
  return views.asSeen(example, language, scheme)
}
