import { type Language, languages } from '../../shared/languages.ts'
import { subscriberFrequencies } from '../../shared/subscriberLists.ts'
import { markup } from '../platform/markup.ts'
import { digestPath } from './addresses.ts'
import { framed } from './frame.ts'
import { ownNames, wordsIn } from './words.ts'

type Where = { origin: string; language: Language }

/** The form by which anybody asks for the digest, without scripts; what it is answered is functions/http/plainSubscribing.ts. */
export function digestPage({ origin, language }: Where): { path: string; body: string } {
  const { subscribing } = wordsIn(language)
  const body = framed({
    ...{ origin, language, title: subscribing.title, description: subscribing.lead, path: digestPath, posts: true },
    body: markup`<p class="lead">${subscribing.lead}</p>
<form method="post" action="/api/subscribe">
<p><label for="email">${subscribing.email}</label>
<span class="hint" id="email-hint">${subscribing.emailIs}</span>
<input id="email" name="email" type="email" inputmode="email" autocomplete="email" maxlength="254" required aria-describedby="email-hint"></p>
<p><label for="language">${subscribing.language}</label>
<select id="language" name="language">
${languages.map((one) => markup`<option value="${one}" lang="${one}"${one === language && markup` selected`}>${ownNames[one]}</option>\n`)}</select></p>
<fieldset><legend>${subscribing.frequency}</legend>
${subscriberFrequencies.toReversed().map(
  (
    one,
  ) => markup`<label><input type="radio" name="frequency" value="${one}"${one === 'monthly' && markup` checked`}> ${subscribing[one]}</label>
`,
)}</fieldset>
<p><button class="main">${subscribing.send}</button></p>
</form>
<p class="hint">${subscribing.kept}</p>`,
  })
  return { path: digestPath(language), body }
}
