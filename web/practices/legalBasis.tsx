import { practiceFields } from '../../shared/practiceFields.ts'
import type { PracticeFacts } from '../../shared/practices.ts'
import { Button } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { useWords } from '../words.ts'
import type { FactProps } from './factEntry.tsx'
import { practiceMessages } from './messages.ts'

const { most } = practiceFields.legalBasis
const blank = { instrument: '', article: '' }

/** The rules that a practice rests on, each with its article. */
export function LegalBasisEntry({ facts, set, hint, fault }: FactProps) {
  const { fields, edit } = useWords(practiceMessages)
  const rows = facts.legalBasis.length > 0 ? facts.legalBasis : [blank]
  const put = (norms: PracticeFacts['legalBasis']) => {
    // The last line may be empty while somebody thinks; alone it is nothing.
    const isNothing = norms.length === 1 && norms.every(({ instrument, article }) => !instrument && !article)
    set({ legalBasis: isNothing ? [] : norms })
  }
  return (
    <fieldset class="field norms">
      <legend>{fields.legalBasis}</legend>
      <span class="hint">{hint}</span>
      {fault && <p class="fault">{fault}</p>}
      {rows.map((norm, at) => (
        <div key={at} class="norm">
          <TextField
            label={edit.instrument}
            name={`facts.legalBasis.${at}.instrument`}
            value={norm.instrument}
            maxLength={300}
            onInput={(instrument) => put(rows.with(at, { ...norm, instrument }))}
          />
          <TextField
            label={edit.article}
            name={`facts.legalBasis.${at}.article`}
            value={norm.article}
            maxLength={100}
            onInput={(article) => put(rows.with(at, { ...norm, article }))}
          />
          {facts.legalBasis.length > 0 && (
            <Button look="quiet" icon="close" onClick={() => put(rows.toSpliced(at, 1))}>
              {edit.removeInstrument}
            </Button>
          )}
        </div>
      ))}
      {facts.legalBasis.length > 0 && rows.length < most && (
        <div>
          <Button icon="plus" onClick={() => put([...rows, blank])}>
            {edit.addInstrument}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
