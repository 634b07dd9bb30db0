import type { PostFile } from '../../shared/files.ts'
import { useWords } from '../words.ts'
import { filesMessages } from './messages.ts'

/** The files of a post as paper tells of them: by name, and what pictures show. */
export function NamedFiles({ files, language }: { files: readonly PostFile[]; language: string }) {
  const words = useWords(filesMessages)
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
      </ul>
    </section>
  )
}
