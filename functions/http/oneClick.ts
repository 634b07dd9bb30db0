import type { Context, Hono } from 'hono'
import { html } from 'hono/html'
import type { Language } from '../../shared/languages.ts'
import { unsubscribing as en } from '../../shared/messages/en/unsubscribing.ts'
import { unsubscribing as es } from '../../shared/messages/es/unsubscribing.ts'
import { unsubscribing as fr } from '../../shared/messages/fr/unsubscribing.ts'
import { unsubscribing as pt } from '../../shared/messages/pt/unsubscribing.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { unsubscribe } from '../digests/actions.ts'
import { type MailingListName, unsubscriber } from '../subscriptions/unsubscribing.ts'
import type { Vars } from './app.ts'
import { languageFrom } from './language.ts'
import { formOf, keepUnseen, plainPage } from './plainPage.ts'
import { sourceAddress } from './source.ts'

const said = { es, en, pt, fr }
const patienceMs = 3_000
// A mail service asks for all of its people from a few addresses.
const perSource = { most: 6_000, minutes: 60 }

type Told = 'ask' | 'done' | 'unknown'

/**
 * The way out of the digest, or of mail at once (RFC 8058). Outside the table of endpoints: mail services ask here, as a form, without cookie, session or
 * origin of ours, and take no redirect; the address alone says whose, and which of them, ends. To look changes nothing, however often: mail scanners
 * open what they find.
 */
export function oneClick(app: Hono<Vars>, deps: Deps): void {
  const path = '/unsubscribe/:address'
  app.get(path, (c) => {
    takeNote(c, deps)
    const known = unsubscriber(deps, c.req.param('address'))
    return page(c, known ? 'ask' : 'unknown', known?.list)
  })
  app.post(path, async (c) => {
    takeNote(c, deps)
    if (!(await isOneClick(c))) throw new Problem('malformed')
    const stores = deps.storesWithin(patienceMs)
    const list = await unsubscribe({ ...deps, ...stores }, c.req.param('address'))
    return page(c, list ? 'done' : 'unknown', list)
  })
  app.all(path, (c) => {
    c.header('Allow', 'GET, HEAD, POST')
    throw new Problem('method-not-allowed')
  })
}

function takeNote(c: Context<Vars>, deps: Deps): void {
  deps.pace.take(`unsubscribe ${deps.secrets.sign('source', sourceAddress(c, deps.originProof))}`, perSource)
}

async function isOneClick(c: Context<Vars>): Promise<boolean> {
  // `List-Unsubscribe=One-Click`, as a form of either kind.
  return (await formOf(c))['List-Unsubscribe'] === 'One-Click'
}

function page(c: Context<Vars>, told: Told, list: MailingListName = 'digest') {
  const language = languageFrom(c.req.header('accept-language'))
  keepUnseen(c)
  c.header('Referrer-Policy', 'no-referrer')
  return c.html(pageOf(language, told, list), told === 'unknown' ? 404 : 200)
}

function pageOf(language: Language, told: Told, list: MailingListName) {
  const words = { ...said[language], ...said[language][list] }
  const button = html`<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click">
<p><button type="submit">${words.button}</button></p></form>`
  const chosenAt = list === 'public' ? `/public/${language}/digest/` : '/settings/digest'
  const way = (label: string) => html`<p><a href="${chosenAt}">${label}</a></p>`
  const next = { ask: button, done: way(words.back), unknown: way(words.title) }
  const main = html`<p>${words[told]}</p>
${next[told]}`
  return plainPage({ language, title: words.title, main })
}
