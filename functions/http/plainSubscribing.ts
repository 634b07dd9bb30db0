import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import * as z from 'zod'
import { isLanguage, type Language } from '../../shared/languages.ts'
import { subscribers as en } from '../../shared/messages/en/subscribers.ts'
import { subscribers as es } from '../../shared/messages/es/subscribers.ts'
import { subscribers as fr } from '../../shared/messages/fr/subscribers.ts'
import { subscribers as pt } from '../../shared/messages/pt/subscribers.ts'
import { instituteZone } from '../../shared/subscriberLists.ts'
import type { Vars } from './app.ts'
import { formOf, keepUnseen, plainPage } from './plainPage.ts'

const said = { es, en, pt, fr }
const Refusal = z.object({
  code: z.string(),
  title: z.string(),
  fields: z.array(z.object({ message: z.string() })).default([]),
})
type Refusal = z.infer<typeof Refusal>

/**
 * The public digest for whoever has no scripts: the form of the public site (functions/publicSite/digestPage.ts) and the one for the code, each
 * answered by a page. Nothing is decided here: what they say is asked of the endpoints of the table, in the name of the same browser.
 */
export function plainSubscribing(app: Hono<Vars>): void {
  app.post('/subscribe', async (c) => {
    const { email = '', frequency, language: tag = '' } = await formOf(c)
    const language = isLanguage(tag) ? tag : 'es'
    const wish = { email: email.trim(), language, frequency, zone: instituteZone }
    const refusal = await refusalOf(app, c, '/subscribers/code', { body: wish, language })
    if (refusal) return troublePage(c, language, refusal)
    return codePage(c, language, { sentTo: email.trim() })
  })
  app.post('/subscribe/code', async (c) => {
    const { mailCode = '', language: tag = '' } = await formOf(c)
    const language = isLanguage(tag) ? tag : 'es'
    const body = { mailCode: mailCode.replaceAll(/\D/g, '') }
    const refusal = await refusalOf(app, c, '/subscribers', { body, language })
    const words = said[language]
    if (!refusal) return page(c, language, { title: words.done, main: html`<p>${words.doneIs}</p>` })
    // Whatever is wrong with the code alone may be mended there.
    if (refusal.code === 'code-wrong' || refusal.code === 'invalid') return codePage(c, language, { refusal })
    return troublePage(c, language, refusal)
  })
  app.get('/subscribe/*', (c) => c.redirect('/public/digest/'))
}

/** @returns nothing where it was taken */
async function refusalOf(
  app: Hono<Vars>,
  c: Context<Vars>,
  path: string,
  { body, language }: { body: object; language: Language },
): Promise<Refusal | undefined> {
  const headers = new Headers(c.req.raw.headers)
  headers.delete('content-length')
  headers.set('content-type', 'application/json')
  headers.set('accept-language', language)
  const answer = await app.request(`/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) }, c.env)
  for (const cookie of answer.headers.getSetCookie()) c.header('Set-Cookie', cookie, { append: true })
  return answer.ok ? undefined : Refusal.parse(await answer.json())
}

type Asking = { sentTo?: string; refusal?: Refusal }

function codePage(c: Context<Vars>, language: Language, { sentTo, refusal }: Asking) {
  const words = said[language]
  const main = html`${sentTo ? html`<p>${words.codeSent(sentTo)}</p>` : ''}
<form method="post" action="/api/subscribe/code">
<input type="hidden" name="language" value="${language}">
<p><label for="code">${words.code}</label>
${refusal ? html`<strong id="fault">${refusal.title}</strong>` : ''}
<input id="code" name="mailCode" inputmode="numeric" autocomplete="one-time-code" required${refusal ? html` aria-describedby="fault" aria-invalid="true"` : ''}></p>
<p><button type="submit">${words.confirm}</button></p>
</form>
${beginAgain(language)}`
  return page(c, language, { title: words.codeTitle, main, isRefused: refusal !== undefined })
}

function troublePage(c: Context<Vars>, language: Language, { title, fields }: Refusal) {
  const main = html`<p><strong>${title}</strong></p>
${fields.map(({ message }) => html`<p>${message}</p>`)}
${beginAgain(language)}`
  return page(c, language, { title: said[language].title, main, isRefused: true })
}

function beginAgain(language: Language) {
  return html`<p><a href="/public/${language}/digest/">${said[language].again}</a></p>`
}

type Shown = { title: string; main: ReturnType<typeof html>; isRefused?: boolean }

function page(c: Context<Vars>, language: Language, { title, main, isRefused = false }: Shown) {
  keepUnseen(c)
  return c.html(plainPage({ language, title, main, posts: true }), isRefused ? 422 : 200)
}
