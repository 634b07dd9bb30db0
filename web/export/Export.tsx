import { useEffect, useRef, useState } from 'preact/hooks'
import { memberMessages } from '../members/messages.ts'
import { useMe } from '../session.ts'
import { Button } from '../ui/controls.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { archiveOf } from './archive.ts'
import { type Gathering, goOn, newGathering, type Progress } from './gather.ts'
import { exportMessages } from './messages.ts'

/** Everything that is mine, as a file that is made on this device. */
export function Export() {
  const words = useWords(exportMessages)
  const { settings } = useWords(memberMessages)
  const [progress, setProgress] = useState<Progress>()
  const [file, setFile] = useState<string>()
  const { run, busy, problem } = useGathering(setProgress, setFile)
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
          <a class="button button-main" href={file} download={nameOfFile()}>
            {words.save}
          </a>
        </Notice>
      ) : (
        <p>
          <Button look="main" busy={busy} onClick={() => void run()}>
            {busy ? words.busy : problem ? words.goOn : words.make}
          </Button>
        </p>
      )}
    </PageBody>
  )
}

function HowFar({ progress: { texts, fraction } }: { progress: Progress }) {
  const words = useWords(exportMessages)
  return (
    <p>
      <label>
        <span class="under">{words.texts(texts)}</span>
        <progress class="how-far" max={1} value={fraction} />
      </label>
    </p>
  )
}

/** Stops where the line is lost, and goes on from there when it is back or the person says so. */
function useGathering(onProgress: (progress: Progress) => void, onFile: (address: string) => void) {
  const words = useWords(exportMessages)
  const me = useMe()
  const gathering = useRef<Gathering>(newGathering())
  const leaving = useRef(new AbortController())
  const address = useRef<string>('')
  const action = useAction(async () => {
    const { signal } = leaving.current
    if (!me) return
    await goOn(gathering.current, { writtenBy: me.id, signal }, onProgress)
    const { zipped } = await import('./zip.ts')
    const given = { exportedAt: new Date().toISOString(), origin: location.origin, readme: words.readme }
    const parts = await zipped(archiveOf(gathering.current.found, given))
    if (signal.aborted) return
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

function nameOfFile(): string {
  return `enlaces-${new Date().toISOString().slice(0, 10)}.zip`
}
