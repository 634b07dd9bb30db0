import { useEffect } from 'preact/hooks'
import type { Language } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import { practiceFields } from '../../shared/practiceFields.ts'
import type { Evidence } from '../../shared/practices.ts'
import { call } from '../api.ts'
import { filesMessages } from '../files/messages.ts'
import { type Shown, useShelf } from '../files/shelf.ts'
import { Attached } from '../files/WithFiles.tsx'
import { Button } from '../ui/controls.tsx'
import { TextField } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { Icon } from '../ui/icons.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import type { FactProps } from './factEntry.tsx'
import { practiceMessages } from './messages.ts'

const { most } = practiceFields.evidence

type EntryProps = FactProps & { practiceId: string; language: Language }

/** The files that show the results: sent as those of posts are, and kept with the record once they are good. */
export function EvidenceEntry({ practiceId, language, facts: { evidence }, set, hint, fault }: EntryProps) {
  const { fields, edit } = useWords(practiceMessages)
  const words = useWords(filesMessages)
  const shelf = useShelf(`practice:${practiceId}`)
  const arrived = shelf.all().flatMap(evidenceFrom)
  useEffect(() => {
    if (arrived.length === 0) return
    const fresh = arrived.filter(({ id }) => !evidence.some((one) => one.id === id))
    set({ evidence: [...evidence, ...fresh].slice(0, most) })
    for (const { id } of arrived) shelf.handOver(id)
  }, [arrived.length])
  const describe = (id: string, caption: string) =>
    set({ evidence: evidence.map((one) => (one.id === id ? { ...one, caption } : one)) })
  return (
    <fieldset class="field">
      <legend>{fields.evidence}</legend>
      <span class="hint">{hint}</span>
      {fault && <p class="fault">{fault}</p>}
      {evidence.length > 0 && (
        <ul class="attached">
          {evidence.map((file) => (
            <li key={file.id} class="attached-file">
              <div class="attached-head">
                <Icon name="file" />
                <Named file={file} />
                <p class="attached-ways">
                  <Button
                    look="quiet"
                    icon="close"
                    label={words.removeName(file.name)}
                    onClick={() => set({ evidence: evidence.filter(({ id }) => id !== file.id) })}
                  >
                    {words.remove}
                  </Button>
                </p>
              </div>
              <TextField
                label={edit.caption}
                name={`caption-${file.id}`}
                hint={edit.captionHint}
                maxLength={limits.captionCharacters}
                lang={language}
                value={file.caption}
                onInput={(caption) => describe(file.id, caption)}
              />
            </li>
          ))}
        </ul>
      )}
      {evidence.length < most && <Attached shelf={shelf} lang={language} described={false} />}
    </fieldset>
  )
}

function evidenceFrom({ state, id, name, kind, bytes }: Shown): Evidence[] {
  return state === 'ready' && id && kind ? [{ id, name, kind, bytes, caption: '' }] : []
}

/** The same to be read: each is fetched behind the door of the record, or of the published version with this number. */
export function EvidenceList({ practiceId, number, files, language }: Listed) {
  const words = useWords(filesMessages)
  const { run, busy, problem } = useAction(async (wanted: string) => {
    const params = { practiceId }
    const found = number
      ? await call('GET /publications/:practiceId/evidence', { params, query: { number } })
      : await call('GET /practices/:practiceId/evidence', { params })
    const address = found.files.find(({ id }) => id === wanted)?.address
    // As an attachment: the page stays where it is.
    if (address) location.assign(address)
  })
  return (
    <>
      <ul class="post-documents">
        {files.map((file) => (
          <li key={file.id} class="post-document">
            <Icon name="file" />
            <Named file={file} language={language} />
            <Button look="quiet" busy={busy} label={words.downloadName(file.name)} onClick={() => void run(file.id)}>
              {words.download}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}

type Listed = { practiceId: string; number?: number; files: readonly Evidence[]; language: Language }

function Named({ file, language }: { file: Evidence; language?: Language }) {
  const words = useWords(filesMessages)
  return (
    <span class="attached-name">
      <span>{file.name}</span>
      {language && file.caption && <span lang={language}>{file.caption}</span>}
      <small>
        {words.kinds[file.kind]} · {words.size(file.bytes)}
      </small>
    </span>
  )
}
