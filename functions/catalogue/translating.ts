import type { Actor } from '../../shared/actor.ts'
import type { CatalogueEntry, PublishedVersion, TranslatedVersion } from '../../shared/catalogue.ts'
import { isLanguage } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { type TextName, textNames } from '../../shared/practiceFields.ts'
import type { Translation } from '../../shared/practices.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { untilDone } from '../platform/retry.ts'
import { writablePractice } from '../practices/doors.ts'
import { type PracticeRecord, wholeTexts } from '../practices/rules.ts'
import { publishedPractice } from './doors.ts'
import { translatedItem } from './publication.ts'
import { linkWrites, publicationChanged } from './told.ts'

type Named = { practiceId: string; language: string }

/**
 * Carries the translation of the record over to the version that is published, text by text: those that the original still says as it was
 * published. The version's own text stays as it is, and so no review is needed. @throws Problem `not-found`, `forbidden`, `wrong-state`, `invalid`
 */
export async function publishTranslation(
  deps: Deps,
  actor: Actor,
  { practiceId, language }: Named,
): Promise<CatalogueEntry> {
  if (!isLanguage(language)) throw new Problem('not-found')
  deps.pace.take(`practices of ${actor.id}`, limits.draftsPerPerson)
  return untilDone(async () => {
    const { record, translation } = await writablePractice(deps, actor, practiceId, language)
    const before = await publishedPractice(deps, practiceId)
    const version = before.state === 'withdrawn' ? undefined : await deps.catalogue.version(practiceId, before.number)
    if (!version || !translation || language === version.language || record.language !== version.language)
      throw new Problem('wrong-state')
    const carried = carriedOver(version, record, translation)
    const { title = '', summary = '' } = carried.texts
    if (title === '') throw new Problem('invalid', { fields: [{ field: 'texts.title', fault: 'required' }] })
    const { [language]: _, ...otherSummaries } = before.summaries
    const after: CatalogueEntry = {
      ...before,
      titles: { ...before.titles, [language]: title },
      summaries: { ...otherSummaries, ...(summary ? { [language]: summary } : {}) },
      translated: (before.translated ?? 0) + 1,
    }
    const outcome = await deps.practices.besideTranslation(actor, { record, translation }, [
      { kind: 'put', item: translatedItem(version, carried) },
      deps.catalogue.entryWrite(after, before),
      ...linkWrites(deps, record, after),
      ...publicationChanged(deps, after),
    ])
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: after } : { done: false }
  })
}

/** The published translation with what fits of the record's one. */
function carriedOver(version: PublishedVersion, record: PracticeRecord, translation: Translation): TranslatedVersion {
  const { language, byMachine } = translation
  const published = version.translations.find((one) => one.language === language)
  const texts = { ...published?.texts }
  const versions = { ...published?.versions }
  for (const name of textNames) {
    if (!fits(name, version, record, translation)) continue
    texts[name] = translation.texts[name] ?? ''
    const of = translation.versions[name]
    if (of !== undefined) versions[name] = of
  }
  return { language, byMachine, texts: wholeTexts(texts), versions }
}

/** Whether a text is a translation of what was published: what was changed and changed back may have been translated in between. */
function fits(name: TextName, version: PublishedVersion, record: PracticeRecord, { versions }: Translation): boolean {
  const [then, now, of] = [version.textVersions, record.textVersions, versions].map((one) => one[name] ?? 0)
  return version.texts[name] === record.texts[name] && (then === now || (of ?? 0) >= (now ?? 0))
}
