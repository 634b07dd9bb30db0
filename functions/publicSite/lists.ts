import type { Language } from '../../shared/languages.ts'
import { themes } from '../../shared/practiceFields.ts'
import { type Markup, markup } from '../platform/markup.ts'
import { portionsOf } from '../platform/portions.ts'
import { type Choice, dataPaths, listPath, startPath } from './addresses.ts'
import { framed, langOf, paragraphs } from './frame.ts'
import type { Listed } from './listed.ts'
import { dated, linkTo } from './practicePage.ts'
import { inLanguage, stateName, wordsIn } from './words.ts'

/** As many as make a page that is sent in one go (14 KB). */
const perPage = 100
const onStart = 10

type Where = { origin: string; language: Language }
type Page = { path: string; body: string }

/** Where everybody begins. All come in with the latest first. */
export function startPage(all: Listed[], { origin, language }: Where): Page {
  const words = wordsIn(language)
  const { home, lists } = words
  const latest = all.slice(0, onStart)
  const body = framed({
    ...{ origin, language, title: home.title, description: home.lead, path: startPath },
    body: markup`<p class="lead">${home.lead}</p>
${
  latest.length === 0
    ? markup`<p class="note">${home.none}</p>`
    : markup`<section>
<h2>${home.latest}</h2>
<ul class="entries">
${latest.map((one) => entry(one, language, true))}</ul>
<p><a class="main" href="${listPath(undefined, 1, language)}">${home.all(all.length)}</a></p>
</section>
${choices(
  lists.byState,
  byState(all, language).map(([country, some]) =>
    link({ country }, stateName(country, language), some.length, language),
  ),
)}
${choices(
  lists.byTheme,
  byTheme(all).map(([theme, some]) => link({ theme }, words.record.options.themes[theme], some.length, language)),
)}`
}
<section>
<h2>${words.data}</h2>
<p>${home.dataIs} <a href="${dataPaths.json}">JSON</a>, <a href="${dataPaths.csv}">CSV</a>, <a href="${dataPaths.schema}">${home.schema}</a>.</p>
</section>`,
  })
  return { path: startPath(language), body }
}

/**
 * The lists of all, of each State and of each theme, in pages. A State of which nothing is left, and a theme of which there is nothing, have a page
 * that says so: somebody may come by an address of before.
 */
export function listPages(all: Listed[], gone: Listed[], { origin, language }: Where): Page[] {
  const words = wordsIn(language)
  const states = byState(all, language)
  const left = new Set(gone.map(({ facts }) => facts.country))
  for (const { facts } of all) left.delete(facts.country)
  return [
    ...paged(
      undefined,
      words.lists.title,
      states.flatMap(([, some]) => some),
      { origin, language },
    ),
    ...states.flatMap(([country, some]) =>
      paged({ country }, stateName(country, language), some, { origin, language }),
    ),
    ...[...left].flatMap((country) =>
      country ? paged({ country }, stateName(country, language), [], { origin, language }) : [],
    ),
    ...themes.flatMap((theme) =>
      paged({ theme }, words.record.options.themes[theme], ofTheme(all, theme), { origin, language }),
    ),
  ]
}

function paged(choice: Choice, name: string, chosen: Listed[], { origin, language }: Where): Page[] {
  const words = wordsIn(language)
  const { lists } = words
  const pages = chosen.length === 0 ? [[]] : [...portionsOf(chosen, perPage)]
  return pages.map((some, at) => {
    const number = at + 1
    const onPage = pages.length > 1 ? lists.page(number, pages.length) : ''
    const title = choice ? lists.of(name) : name
    const body = framed({
      ...{ origin, language, title: onPage ? `${title} (${onPage})` : title },
      description: choice ? `${title}. ${lists.count(chosen.length)}.` : lists.lead,
      path: (one) => listPath(choice, number, one),
      crumbs: choice
        ? [{ label: lists.title, path: listPath(undefined, 1, language) }]
        : [{ label: words.start, path: startPath(language) }],
      ...(choice && chosen.length === 0 ? { hidden: true } : {}),
      body: markup`${leadOf(choice, chosen.length, language)}
${choice ? entries(some, language) : grouped(some, language)}${pager(choice, number, pages.length, language)}`,
    })
    return { path: listPath(choice, number, language), body }
  })
}

function leadOf(choice: Choice, count: number, language: Language): Markup {
  const { lists, home, gone } = wordsIn(language)
  if (count > 0) return markup`<p class="lead">${choice ? lists.count(count) : lists.lead}</p>`
  if (!choice) return markup`<p class="note">${home.none}</p>`
  return markup`<p class="note">${lists.none}</p>
<p><a href="${listPath(undefined, 1, language)}">${gone.others}</a></p>`
}

function grouped(some: Listed[], language: Language): Markup[] {
  return byState(some, language).map(
    ([country, own]) => markup`<h2>${stateName(country, language)}</h2>\n${entries(own, language)}`,
  )
}

function entries(some: Listed[], language: Language): Markup | false {
  return some.length > 0 && markup`<ul class="entries">\n${some.map((one) => entry(one, language, false))}</ul>\n`
}

function entry(listed: Listed, language: Language, withSummary: boolean): Markup {
  const { states, outcomes } = wordsIn(language)
  const { facts, outcome, publishedAt, state } = listed
  const summary = inLanguage(listed.summaries, listed, language)
  const mark = state !== 'published' && markup` · <strong>${states[state]}</strong>`
  return markup`<li>${linkTo(listed, language)}
<p class="hint">${facts.country && `${stateName(facts.country, language)} · `}${outcomes[outcome]} · ${dated(publishedAt, language)}${mark}</p>
${withSummary && paragraphs(summary.text, langOf(summary.language, language))}</li>
`
}

function choices(title: string, links: Markup[]): Markup {
  return markup`<section>
<h2>${title}</h2>
<ul class="choices">
${links}</ul>
</section>`
}

function link(choice: Choice, name: string, count: number, language: Language): Markup {
  return markup`<li><a href="${listPath(choice, 1, language)}">${name}</a> <span class="hint">${count}</span></li>\n`
}

function pager(choice: Choice, number: number, last: number, language: Language): Markup | false {
  const { lists } = wordsIn(language)
  const to = (page: number, rel: 'prev' | 'next', label: string) =>
    markup`<a rel="${rel}" href="${listPath(choice, page, language)}">${label}</a>\n`
  return (
    last > 1 &&
    markup`<nav class="pager" aria-label="${lists.pages}">
${number > 1 && to(number - 1, 'prev', lists.previous)}<span>${lists.page(number, last)}</span>
${number < last && to(number + 1, 'next', lists.next)}</nav>`
  )
}

/** By the names that the language gives them. */
function byState(all: Listed[], language: Language): [string, Listed[]][] {
  const order = new Intl.Collator(language)
  const grouped = Map.groupBy(all, ({ facts }) => facts.country)
  return [...grouped].sort(([one], [other]) => order.compare(stateName(one, language), stateName(other, language)))
}

function byTheme(all: Listed[]): [(typeof themes)[number], Listed[]][] {
  return themes.flatMap((theme): [(typeof themes)[number], Listed[]][] => {
    const some = ofTheme(all, theme)
    return some.length > 0 ? [[theme, some]] : []
  })
}

function ofTheme(all: Listed[], theme: (typeof themes)[number]): Listed[] {
  return all.filter(({ facts }) => facts.themes.includes(theme))
}
