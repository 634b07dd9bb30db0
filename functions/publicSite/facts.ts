import { dayInWords, monthInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'
import { type FieldName, practiceSections, type TextName } from '../../shared/practiceFields.ts'
import type { PracticeFacts } from '../../shared/practices.ts'
import { type Markup, markup } from '../platform/markup.ts'
import { listPath } from './addresses.ts'
import { isPublicText, type PublicFact } from './publicFields.ts'
import { stateName, type Words } from './words.ts'

type Saying = { facts: PracticeFacts; language: Language; words: Words }
type Said = string | Markup | undefined | false
type Says = (saying: Saying) => Said

/** How the facts that are public are said; of which State it is stands above the sections. */
const saying: Record<Exclude<PublicFact, 'country'>, Says> = {
  level: ({ facts: { level }, words }) => level && words.record.options.level[level],
  themes: ({ facts: { themes }, words, language }) =>
    themes.length > 0 &&
    markup`<ul class="line">${themes.map(
      (theme) =>
        markup`<li><a href="${listPath({ theme }, 1, language)}">${words.record.options.themes[theme]}</a></li>`,
    )}</ul>`,
  ages: ({ facts, words }) => inLine(facts.ages.map((one) => words.record.options.ages[one])),
  companies: ({ facts, words }) => inLine(facts.companies.map((one) => words.record.options.companies[one])),
  groups: ({ facts, words }) => inLine(facts.groups.map((one) => words.record.options.groups[one])),
  stages: ({ facts, words }) => inLine(facts.stages.map((one) => words.record.options.stages[one])),
  focalPoints: ({ facts, words }) =>
    inList(facts.focalPoints.map(({ institution, title }) => words.practice.focalPoint(institution, title))),
  began: ({ facts: { began }, language }) => began && monthInWords(language, began),
  ended: ({ facts: { ended }, language }) => ended && monthInWords(language, ended),
  regular: ({ facts: { regular }, words }) => regular && words.record.read.yes,
  legalBasis: ({ facts, words }) =>
    inList(
      facts.legalBasis.map(({ instrument, article }) =>
        instrument && article ? words.record.read.norm(instrument, article) : instrument || article,
      ),
    ),
  reviewOn: ({ facts: { reviewOn }, language }) =>
    reviewOn && markup`<time datetime="${reviewOn}">${dayInWords(language, reviewOn)}</time>`,
}

export function stateLink(country: string, language: Language): Markup {
  return markup`<a href="${listPath({ country }, 1, language)}">${stateName(country, language)}</a>`
}

function isSaid(field: FieldName): field is keyof typeof saying {
  return field in saying
}

// Above the sections.
const isAtTop = (name: TextName) => name === 'title' || name === 'summary'

type Part = { name: (typeof practiceSections)[number]['name']; facts: Markup[]; texts: TextName[] }

/** What there is to be read in each section: its facts as they are said, and the names of its texts. */
export function partsOf(said: Saying, isWritten: (name: TextName) => boolean): Part[] {
  return practiceSections.flatMap(({ name, fields }) => {
    const all: readonly FieldName[] = fields
    const facts = all.flatMap((field) =>
      isSaid(field) ? factMarkup(said.words.record.fields[field], saying[field](said)) : [],
    )
    const texts = all.filter(isPublicText).filter((field) => !isAtTop(field) && isWritten(field))
    return facts.length + texts.length > 0 ? [{ name, facts, texts }] : []
  })
}

export function factMarkup(label: string, said: Said): Markup[] {
  return said ? [markup`<div><dt>${label}</dt><dd>${said}</dd></div>\n`] : []
}

function inLine(names: string[]): string {
  return names.join(' · ')
}

function inList(lines: string[]): Said {
  return lines.length > 0 && markup`<ul>${lines.map((one) => markup`<li>${one}</li>`)}</ul>`
}
