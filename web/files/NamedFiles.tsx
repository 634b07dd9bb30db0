import type { PostView } from '../../shared/forum.ts'
import { useMessages, useWords } from '../words.ts'
import { filesMessages } from './messages.ts'

/** The files of a post as paper tells of them: by name, and what pictures show; and those that were taken out. */
export function NamedFiles({ post: { files = [], takenOut = [], language } }: { post: PostView }) {
  const words = useWords(filesMessages)
  const { marks } = useMessages()
  if (files.length + takenOut.length === 0) return null
  return (
    <section class="print-files">
      <p>{words.listOf}</p>
      <ul>
        {files.map(({ id, name, kind, bytes, alt }) => (
          <li key={id}>
            {name} ({words.kinds[kind]}, {words.size(bytes)})
            {alt && (
              <>
                {' — '}
                <span lang={language}>{alt}</span>
              </>
            )}
          </li>
        ))}
        {takenOut.map(({ id, by, reason }) => (
          <li key={id}>
            {words.takenOut(by)}. {marks.because(reason)}
          </li>
        ))}
      </ul>
    </section>
  )
}
