import { useEffect, useRef, useState } from 'preact/hooks'
import type { Exported } from '../../shared/exported.ts'
import type { ExportMessages } from '../../shared/messages/es/exporting.ts'
import { memberMessages } from '../members/messages.ts'
import { useMe } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { archiveOf } from './archive.ts'
import { carriedBy, countLeftOut, fetchAttached, type LeftOut, leftOutOf, mostMegabytes } from './attached.ts'
import { type Gathering, goOn, newGathering, type Progress } from './gather.ts'
import { exportMessages } from './messages.ts'

/** Everything that is mine, as a file that is made on this device. */
export function Export() {
  const words = useWords(exportMessages)
  const { settings } = useWords(memberMessages)
  const [progress, setProgress] = useState<Progress>()
  const [file, setFile] = useState<string>()
  const [wanted, setWanted] = useState(true)
  const [leftOut, setLeftOut] = useState<Record<LeftOut, number>>()
  const save = useRef<HTMLAnchorElement>(null)
  // The button that had the focus is gone.
  useEffect(() => save.current?.focus(), [file])
  const { run, busy, problem } = useGathering({
    wanted,
    onProgress: setProgress,
    onFile: setFile,
    onLeftOut: setLeftOut,
  })
  return (
    <PageBody title={words.title} crumbs={[{ to: '/settings', label: settings.title }]}>
      <p class="lead">{words.lead}</p>
      <section aria-labelledby="holds">
        <h2 id="holds">{words.holds}</h2>
        <ul class="points">
          {Object.values(words.parts).map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p class="hint">{words.without}</p>
      </section>
      {progress && !file && <HowFar progress={progress} />}
      {problem && <ProblemNotice problem={problem} />}
      {problem && <p class="hint">{words.stopped}</p>}
      {file ? (
        <Notice tone="good">
          <p class="notice-title">{words.ready}</p>
          <p>{words.keep}</p>
          {leftOut && <LeftOutLines counts={leftOut} />}
          <a ref={save} class="button button-main" href={file} download={nameOfFile()}>
            {words.save}
          </a>
        </Notice>
      ) : (
        <>
          <Checkbox
            label={words.withFiles}
            name="files"
            checked={wanted}
            hint={words.withFilesHint(mostMegabytes())}
            onChange={setWanted}
          />
          <p>
            <Button look="main" busy={busy} onClick={() => void run()}>
              {busy ? words.busy : problem ? words.goOn : words.make}
            </Button>
          </p>
        </>
      )}
    </PageBody>
  )
}

/** What is named and not inside, and why: nothing is left out in silence. */
function LeftOutLines({ counts }: { counts: Record<LeftOut, number> }) {
  const words = useWords(exportMessages)
  const lines = [
    counts['over-limit'] > 0 && words.overLimit(counts['over-limit'], mostMegabytes()),
    counts.unreadable > 0 && words.unreadable(counts.unreadable),
    counts.unwanted > 0 && words.unwanted(counts.unwanted),
  ].filter((line) => line !== false)
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function HowFar({ progress: { texts, fraction, files } }: { progress: Progress }) {
  const words = useWords(exportMessages)
  return (
    <p>
      <label>
        <span class="under">{files ? words.files(files.done, files.of) : words.texts(texts)}</span>
        <progress class="how-far" max={1} value={files ? files.done / files.of : fraction} />
      </label>
    </p>
  )
}

type Given = {
  /** Whether the files that were attached are to be in it. */
  wanted: boolean
  onProgress: (progress: Progress) => void
  onFile: (address: string) => void
  onLeftOut: (counts: Record<LeftOut, number>) => void
}

/** Stops where the line is lost, and goes on from there when it is back or the person says so. */
function useGathering({ wanted, onProgress, onFile, onLeftOut }: Given) {
  const words = useWords(exportMessages)
  const me = useMe()
  const gathering = useRef<Gathering>(newGathering())
  const leaving = useRef(new AbortController())
  const address = useRef<string>('')
  const action = useAction(async () => {
    const { signal } = leaving.current
    if (!me) return
    const how = { writtenBy: me.id, signal }
    await goOn(gathering.current, how, onProgress)
    const { found, attached } = gathering.current
    const tell = (done: number, of: number) =>
      of > 0 && wanted && onProgress({ texts: found.writings.length, fraction: 1, files: { done, of } })
    await fetchAttached(attached, carriedBy(found.writings), { ...how, wanted, tell })
    const { zipped } = await import('./zip.ts')
    const given = { exportedAt: new Date().toISOString(), origin: location.origin, attached }
    const parts = await zipped(archiveOf(found, { ...given, readme: (exported) => readmeOf(exported, words) }))
    if (signal.aborted) return
    onLeftOut(countLeftOut(attached))
    address.current = URL.createObjectURL(new Blob(parts, { type: 'application/zip' }))
    onFile(address.current)
    say(words.ready)
  })
  const { problem } = action
  const run = useRef(action.run)
  run.current = action.run
  useEffect(() => {
    if (problem?.code !== 'unreachable') return
    const again = () => void run.current()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [problem])
  useEffect(
    () => () => {
      leaving.current.abort()
      if (address.current) URL.revokeObjectURL(address.current)
    },
    [],
  )
  return action
}

function readmeOf(exported: Exported, words: ExportMessages): string {
  const lines = leftOutOf(exported).map(
    ({ name, address, leftOut }) => `- ${inMarkdown(name)}: ${words.leftOut[leftOut]} <${address}>`,
  )
  return lines.length > 0 ? `${words.readme}\n\n${words.leftOutIs}\n\n${lines.join('\n')}` : words.readme
}

// A name is a name, whatever it looks like.
function inMarkdown(name: string): string {
  return name.replaceAll(/[\\`*_{}[\]<>#!|~&]/g, '\\$&')
}

function nameOfFile(): string {
  return `enlaces-${new Date().toISOString().slice(0, 10)}.zip`
}
