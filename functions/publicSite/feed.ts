import type { Language } from '../../shared/languages.ts'
import { type Markup, markup } from '../platform/markup.ts'
import { feedPath, listPath, practicePath } from './addresses.ts'
import type { Listed } from './listed.ts'
import { inLanguage, wordsIn } from './words.ts'

const most = 30
/** When there was nothing yet: a feed has to say when it last changed (RFC 4287, 4.1.1). */
const never = '1970-01-01T00:00:00.000Z'

/** The latest published practices as an Atom feed (RFC 4287). All come in with the latest first. */
export function feedOf(all: Listed[], { origin, language }: { origin: string; language: Language }): string {
  const words = wordsIn(language)
  const home = origin + listPath(undefined, 1, language)
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${home}</id>
<title>${words.lists.title} · Enlaces</title>
<subtitle>${words.lists.lead}</subtitle>
<updated>${all[0]?.publishedAt ?? never}</updated>
<link rel="self" type="application/atom+xml" href="${origin}${feedPath(language)}"/>
<link rel="alternate" type="text/html" href="${home}"/>
<author><name>${words.institute}</name></author>
${all.slice(0, most).map((one) => entry(one, origin, language))}</feed>
`.markup
}

function entry(listed: Listed, origin: string, language: Language): Markup {
  const { practiceId, titles, summaries, publishedAt, firstPublishedAt, facts } = listed
  const title = inLanguage(titles, listed, language)
  const summary = inLanguage(summaries, listed, language)
  const address = origin + practicePath(practiceId, language)
  const { record } = wordsIn(language)
  return markup`<entry>
<id>${address}</id>
<title type="text" xml:lang="${title.language}">${title.text}</title>
<updated>${publishedAt}</updated>
<published>${firstPublishedAt}</published>
<link rel="alternate" type="text/html" href="${address}"/>
${facts.themes.map((theme) => markup`<category term="${theme}" label="${record.options.themes[theme]}"/>\n`)}<summary type="text" xml:lang="${summary.language}">${summary.text}</summary>
</entry>
`
}
