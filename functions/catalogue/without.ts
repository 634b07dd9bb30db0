import type { CatalogueEntry, PublishedVersion } from '../../shared/catalogue.ts'
import type { FileKind } from '../../shared/fileKinds.ts'
import type { PracticeStepTaken } from '../../shared/practiceStandings.ts'
import type { PracticeFacts, PracticeTexts, Translation } from '../../shared/practices.ts'
import { nameFor } from '../files/rules.ts'
import { gap, type Passage } from '../order/passage.ts'
import { type PracticeRecord, wholeTexts } from '../practices/rules.ts'

type Out = (text: string) => string
type Told = { text: string }

/** Takes a passage out of texts, and counts those that held it. Nobody is named in its place: most of these texts are public. */
export function takingOut(passage: Passage): { out: Out; taken: () => number } {
  let count = 0
  const out: Out = (text) => {
    if (!passage.isIn(text)) return text
    count += 1
    return passage.replacedIn(text, gap)
  }
  return { out, taken: () => count }
}

export function versionWithout(version: PublishedVersion, out: Out): PublishedVersion {
  const { assessment, facts, texts, translations } = version
  return {
    ...version,
    ...{ facts: factsWithout(facts, out), texts: textsWithout(texts, out) },
    ...(assessment ? { assessment: assessmentWithout(assessment, out) } : {}),
    translations: translations.map((one) => ({ ...one, texts: textsWithout(one.texts, out) })),
  }
}

export function entryWithout(entry: CatalogueEntry, out: Out): CatalogueEntry {
  const { titles, summaries, facts, reason } = entry
  return {
    ...{ ...entry, titles: lineWithout(titles, out), summaries: lineWithout(summaries, out) },
    ...{ facts: factsWithout(facts, out), redacted: (entry.redacted ?? 0) + 1 },
    ...(reason ? { reason: out(reason) } : {}),
  }
}

/** A change of the record, where there is any. What its texts are translations of is the same as before. */
export function recordWithout({ facts, texts, version }: PracticeRecord, passage: Passage): Partial<PracticeRecord> {
  const { out, taken } = takingOut(passage)
  const rest = { facts: factsWithout(facts, out), texts: textsWithout(texts, out) }
  return taken() > 0 ? { ...rest, version: version + 1 } : {}
}

/** Those that held it, each a new version. */
export function translationsWithout(translations: readonly Translation[], passage: Passage): Translation[] {
  return translations.flatMap((one) => {
    const { out, taken } = takingOut(passage)
    const texts = textsWithout(one.texts, out)
    return taken() > 0 ? [{ ...one, texts, version: one.version + 1 }] : []
  })
}

export function stepsWithout(steps: readonly PracticeStepTaken[], passage: Passage): PracticeStepTaken[] {
  return steps.flatMap(({ reason = '', ...step }) =>
    passage.isIn(reason) ? [{ ...step, reason: passage.replacedIn(reason, gap) }] : [],
  )
}

/** A file keeps the ending that its program knows it by. */
export function nameWithout(name: string, kind: FileKind, passage: Passage): string {
  return nameFor(passage.replacedIn(name, gap), kind)
}

function textsWithout(texts: PracticeTexts, out: Out): PracticeTexts {
  return wholeTexts(lineWithout(texts, out))
}

// Of the facts those that are written and not chosen.
function factsWithout(facts: PracticeFacts, out: Out): PracticeFacts {
  const { clearedBy, legalBasis, focalPoints, evidence } = facts
  return {
    ...{ ...facts, clearedBy: out(clearedBy) },
    legalBasis: legalBasis.map(({ instrument, article }) => ({ instrument: out(instrument), article: out(article) })),
    focalPoints: focalPoints.map((one) => ({ ...one, title: out(one.title), institution: out(one.institution) })),
    evidence: evidence.map((one) => ({ ...one, name: nameFor(out(one.name), one.kind), caption: out(one.caption) })),
  }
}

type Assessment = NonNullable<PublishedVersion['assessment']>

function assessmentWithout({ criteria, decision, reply, ...rest }: Assessment, out: Out): Assessment {
  const toldWithout = <One extends Told>(told: One): One => ({ ...told, text: out(told.text) })
  return {
    ...{ ...rest, decision: toldWithout(decision) },
    criteria: criteria.map((one) => ({ ...one, reasons: one.reasons.map(toldWithout) })),
    ...(reply ? { reply: toldWithout(reply) } : {}),
  }
}

function lineWithout<Line extends Partial<Record<string, string>>>(line: Line, out: Out) {
  return Object.fromEntries(
    Object.entries(line).flatMap(([name, text]) => (text === undefined ? [] : [[name, out(text)]])),
  )
}
