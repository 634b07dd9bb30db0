import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Language } from '../../shared/languages.ts'
import { Problem } from '../../shared/problem.ts'
import type { Vars } from './app.ts'

type Markup = ReturnType<typeof html>
type Plain = {
  language: Language
  title: string
  main: Markup
  /** Browsers from before Fetch Metadata say where a form comes from only if the page lets them. */
  posts?: true
}

/** A page that the API shows by itself, to who is not signed in: without scripts, kept nowhere and found by no search engine. */
export function plainPage({ language, title, main, posts }: Plain) {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${posts ? html`<meta name="referrer" content="same-origin">` : ''}
<title>${title} · Enlaces</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/plain.css">
</head>
<body>
<p class="head"><a href="/">Enlaces</a></p>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>`
}

export function keepUnseen(c: Context<Vars>): void {
  c.header('Cache-Control', 'no-store')
  c.header('X-Robots-Tag', 'noindex, nofollow')
}

const mostBodyBytes = 4 * 1024

/** The texts of a form of either kind. @throws Problem `too-large` */
export async function formOf(c: Context<Vars>): Promise<Partial<Record<string, string>>> {
  if (Number(c.req.header('content-length') ?? 0) > mostBodyBytes)
    throw new Problem('too-large', { limit: mostBodyBytes })
  const body = await c.req.arrayBuffer()
  if (body.byteLength > mostBodyBytes) throw new Problem('too-large', { limit: mostBodyBytes })
  const form = await c.req.parseBody().catch(() => ({}))
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
