import type { PublishedVersion, TranslatedVersion } from '../../shared/catalogue.ts'
import { isCountry } from '../../shared/countries.ts'
import { dayInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'
import type { TextName } from '../../shared/practiceFields.ts'
import { behindOf } from '../../shared/practiceTranslations.ts'
import { type Markup, markup } from '../platform/markup.ts'
import { listPath, practiceDataPath, practicePath } from './addresses.ts'
import { factMarkup, partsOf, stateLink } from './facts.ts'
import { framed, langOf, paragraphs } from './frame.ts'
import { isGone, type Listed } from './listed.ts'
import { inLanguage, stateName, type Words, wordsIn } from './words.ts'

/** A published practice in one of its versions; `successor` is what took its place. */
export type Shown = { listed: Listed; version: PublishedVersion; numbers: number[]; successor?: Listed | undefined }

type Where = {
  origin: string
  language: Language /** At its own address, or where the version in force stands. */
  permanent: boolean
}
type Reading = Shown & Where & { words: Words; translation: TranslatedVersion | undefined; isNewest: boolean }

export function practicePage(shown: Shown, where: Where): string {
  const { listed, version } = shown
  const { origin, language, permanent } = where
  const words = wordsIn(language)
  const translation = version.translations.find((one) => one.language === language)
  const isNewest = version.number === listed.number
  const reading: Reading = { ...shown, ...where, words, translation, isNewest }
  const title = textOf(reading, 'title')
  const summary = textOf(reading, 'summary')
  const { country } = version.facts
  const path = (one?: Language) => practicePath(listed.practiceId, one, permanent ? version.number : undefined)
  return framed({
    ...{ origin, language, title: title.text, titleLanguage: title.language, path },
    description: firstOf(summary.text, 300),
    ...(isNewest ? { canonical: practicePath(listed.practiceId, language) } : { hidden: true }),
    published: version.publishedAt,
    crumbs: [
      { label: words.lists.title, path: listPath(undefined, 1, language) },
      ...(country ? [{ label: stateName(country, language), path: listPath({ country }, 1, language) }] : []),
    ],
    data: structuredData(reading, title, summary),
    body: bodyOf(reading),
  })
}

/** What stays of one that was withdrawn, at each of its addresses: that it was there. */
export function gonePage(
  listed: Listed,
  { origin, language, version }: { origin: string; language: Language; version: number | undefined },
): string {
  const words = wordsIn(language)
  const { gone } = words
  const { country } = listed.facts
  return framed({
    ...{ origin, language, title: gone.title, description: gone.lead, hidden: true },
    path: (one) => practicePath(listed.practiceId, one, version),
    crumbs: [{ label: words.lists.title, path: listPath(undefined, 1, language) }],
    body: markup`<p class="lead">${gone.lead}</p>
<dl class="facts">
${[
  factMarkup(gone.state, country && stateName(country, language)),
  factMarkup(gone.publishedOn, dated(listed.firstPublishedAt, language)),
  factMarkup(gone.on, dated(listed.stateAt, language)),
]}</dl>
<p><a href="${listPath(undefined, 1, language)}">${gone.others}</a></p>`,
  })
}

function bodyOf(reading: Reading): Markup {
  const { listed, version, language, words, isNewest } = reading
  const facts = isNewest ? { ...version.facts, reviewOn: listed.facts.reviewOn } : version.facts
  const parts = partsOf({ facts, language, words }, (name) => version.texts[name] !== '')
  return markup`${notesOf(reading)}${summaryOf(reading)}<dl class="facts about">
${[
  factMarkup(words.record.fields.country, facts.country && stateLink(facts.country, language)),
  factMarkup(words.practice.level, words.outcomes[isNewest ? listed.outcome : version.outcome]),
  factMarkup(words.practice.publishedOn, dated(version.publishedAt, language)),
  factMarkup(words.practice.record, words.practice.version(version.number)),
]}</dl>
<nav class="contents" aria-label="${words.practice.contents}"><ul>
${parts.map(({ name }) => markup`<li><a href="#${name}">${words.record.sections[name]}</a></li>\n`)}</ul></nav>
${parts.map(
  ({ name, facts, texts }) => markup`<section id="${name}">
<h2>${words.record.sections[name]}</h2>
${facts.length > 0 && markup`<dl class="facts">\n${facts}</dl>\n`}${texts.map((text) => textMarkup(reading, text))}</section>
`,
)}${endOf(reading)}`
}

function summaryOf(reading: Reading): Markup[] {
  const { text, language } = textOf(reading, 'summary')
  return paragraphs(text, langOf(language, reading.language), 'lead')
}

/** What the reader has to know before reading on. */
function notesOf(reading: Reading): Markup[] {
  const { listed, version, language, words, successor, isNewest } = reading
  const { stateNotes, practice } = words
  const own = practicePath(listed.practiceId, language)
  const notes: (Markup | false)[] = [
    !isNewest && markup`${practice.isOld(version.number)} <a href="${own}">${practice.newest}</a>`,
    listed.state === 'due' && markup`${stateNotes.due}`,
    listed.state === 'superseded' && markup`${stateNotes.superseded} ${successor && linkTo(successor, language)}`,
    listed.state === 'archived' &&
      markup`${stateNotes.archived} ${dated(listed.stateAt, language)}. ${stateNotes.archivedIs}`,
    language !== version.language && translationNote(reading),
  ]
  return notes.flatMap((note) => (note ? [markup`<p class="note">${note}</p>\n`] : []))
}

function translationNote({ listed, version, words, translation, permanent }: Reading): Markup {
  const { practice } = words
  const path = practicePath(listed.practiceId, version.language, permanent ? version.number : undefined)
  const original = markup`<a href="${path}" hreflang="${version.language}">${practice.readOriginal}</a>`
  if (!translation) return markup`${practice.untranslated}`
  const isStale = behindOf(version, translation).stale.length > 0
  return markup`${isStale ? practice.stale : practice.current} ${translation.byMachine && `${practice.byMachine} `}${original}`
}

function textMarkup(reading: Reading, name: TextName): Markup {
  const { version, language, words, translation } = reading
  const { text, language: written } = textOf(reading, name)
  const isStale = translation !== undefined && behindOf(version, translation).stale.includes(name)
  const hint = translation && written !== language ? words.practice.inOriginal : isStale && words.practice.staleText
  return markup`<h3>${words.record.fields[name]}</h3>
${hint && markup`<p class="hint">${hint}</p>\n`}${paragraphs(text, langOf(written, language))}`
}

function endOf({ origin, listed, version, language, numbers, words, isNewest }: Reading): Markup {
  const address = origin + practicePath(listed.practiceId, language, version.number)
  const { practice } = words
  return markup`<section class="end" id="versions">
<h2>${practice.versions}</h2>
<dl class="facts">
${factMarkup(practice.address, markup`<a href="${address}">${address}</a>`)}</dl>
<ul class="line">
${numbers.toReversed().map((number) => {
  const path = practicePath(listed.practiceId, language, number)
  return markup`<li><a href="${path}"${number === version.number && markup` aria-current="page"`}>${practice.version(number)}</a></li>\n`
})}</ul>
${isNewest && markup`<p><a href="${practiceDataPath(listed.practiceId)}">${practice.asData}</a></p>\n`}</section>`
}

function textOf({ version, translation }: Pick<Reading, 'version' | 'translation'>, name: TextName) {
  const translated = translation?.texts[name]
  if (translation && translated) return { text: translated, language: translation.language }
  return { text: version.texts[name] ?? '', language: version.language }
}

export function linkTo(listed: Listed, language: Language): Markup {
  const path = practicePath(listed.practiceId, language)
  if (isGone(listed)) return markup`<a href="${path}">${wordsIn(language).states.withdrawn}</a>`
  const title = inLanguage(listed.titles, listed, language)
  return markup`<a href="${path}"${langOf(title.language, language)}>${title.text}</a>`
}

export function dated(at: string, language: Language): Markup {
  return markup`<time datetime="${at}">${dayInWords(language, at)}</time>`
}

function firstOf(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')}…` : text
}

type Line = { text: string; language: Language }

/** https://schema.org/Article */
function structuredData({ origin, listed, version, language, words }: Reading, title: Line, summary: Line): object {
  const { country, themes } = version.facts
  const at = (one: Language) => origin + practicePath(listed.practiceId, one, version.number)
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    ...{ headline: title.text, abstract: summary.text, inLanguage: title.language },
    ...{ url: at(language), identifier: at(version.language), version: String(version.number) },
    ...{ datePublished: version.publishedAt, isAccessibleForFree: true },
    publisher: { '@type': 'Organization', name: words.institute, alternateName: 'IIN' },
    ...(isCountry(country)
      ? { spatialCoverage: { '@type': 'Country', name: stateName(country, language), identifier: country } }
      : {}),
    about: themes.map((theme) => words.record.options.themes[theme]),
    ...(title.language === version.language
      ? {}
      : { translationOfWork: { '@type': 'Article', url: at(version.language) } }),
  }
}
