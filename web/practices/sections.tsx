import type { ComponentChildren } from 'preact'
import type { Language } from '../../shared/languages.ts'
import { type FieldName, isTextName, practiceSections } from '../../shared/practiceFields.ts'
import type { PracticeFacts, PracticeTexts } from '../../shared/practices.ts'
import { Fact } from '../ui/fact.tsx'
import { useWords } from '../words.ts'
import { FactValue, hasFact } from './factValue.tsx'
import { practiceMessages } from './messages.ts'

type Original = { language: Language; texts: PracticeTexts; facts: PracticeFacts }
type Shown = { language: Language; texts: PracticeTexts }
type Props = {
  original: Original
  shown: Shown | undefined
  /** The files that show the results, for whoever may fetch them. */
  evidence: ComponentChildren
}

/** What a record says, section by section, in the original or in a translation; what nobody has written does not stand there. */
export function Sections({ original, shown, evidence }: Props) {
  const words = useWords(practiceMessages)
  const isThere = (name: FieldName) =>
    name !== 'title' && (isTextName(name) ? original.texts[name] !== '' : hasFact(name, original.facts))
  const sections = practiceSections.flatMap(({ name, fields }) => {
    const all: readonly FieldName[] = fields
    const there = all.filter(isThere)
    return there.length > 0 ? [{ name, there }] : []
  })
  return (
    <>
      {sections.map(({ name, there }) => (
        <section key={name} aria-labelledby={name} class="record-part">
          <h2 id={name}>{words.sections[name]}</h2>
          <dl class="facts">
            {there.map((field) =>
              isTextName(field) ? null : (
                <Fact key={field} name={words.fields[field]}>
                  {field === 'evidence' ? evidence : <FactValue name={field} facts={original.facts} />}
                </Fact>
              ),
            )}
          </dl>
          {there.filter(isTextName).map((field) => {
            const translated = shown?.texts[field]
            return (
              <div key={field} class="record-text">
                <h3>{words.fields[field]}</h3>
                <p class="as-typed" lang={translated ? shown?.language : original.language}>
                  {translated || original.texts[field]}
                </p>
                {shown && !translated && <p class="hint">{words.read.untranslated}</p>}
              </div>
            )
          })}
        </section>
      ))}
    </>
  )
}
