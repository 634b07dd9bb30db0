import type { Actor } from '../../shared/actor.ts'
import { isLanguage } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { textNames } from '../../shared/practiceFields.ts'
import type { Saved, Translation, TranslationEdit } from '../../shared/practices.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { authorOf } from '../forum/rules.ts'
import { untilDone } from '../platform/retry.ts'
import { writablePractice } from './doors.ts'
import { versionsWith, wholeTexts } from './rules.ts'

type Place = { practiceId: string; language: string; version: number }

/** What is sent was made from that version of the original, or found to be right for it still; the rest stays as old as it was. */
export async function saveTranslation(
  deps: Deps,
  actor: Actor,
  { practiceId, language, version }: Place,
  { from, texts, byMachine }: TranslationEdit,
): Promise<Saved> {
  if (!isLanguage(language)) throw new Problem('not-found')
  deps.pace.take(`practices of ${actor.id}`, limits.draftsPerPerson)
  return untilDone(async () => {
    const { record, translation: before } = await writablePractice(deps, actor, practiceId, language)
    if (language === record.language || record.state === 'withdrawn') throw new Problem('wrong-state')
    if ((before?.version ?? 0) !== version) throw conflictWith(before)
    if (from > record.version) throw new Problem('invalid', { fields: [{ field: 'from', fault: 'not-a-choice' }] })
    const given = textNames.filter((name) => texts[name] !== undefined)
    const translation: Translation = {
      ...{ language, byMachine, author: authorOf(actor), savedAt: deps.clock.now(), version: version + 1 },
      texts: wholeTexts(texts, before?.texts),
      versions: versionsWith(before?.versions ?? {}, given, from),
    }
    const outcome = await deps.practices.saveTranslation(actor, record.id, translation)
    if (outcome === 'lost') throw new Problem('not-found')
    return outcome === 'done' ? { done: true, result: translation } : { done: false }
  })
}

function conflictWith(current: Translation | undefined): Problem {
  const { texts = {}, versions = {}, byMachine = false, savedAt, author: savedBy } = current ?? {}
  const text = JSON.stringify({ texts, versions, byMachine, savedAt, savedBy })
  return new Problem('edit-conflict', { current: { version: current?.version ?? 0, text } })
}
