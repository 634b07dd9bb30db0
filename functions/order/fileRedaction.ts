import type { PostFile } from '../../shared/files.ts'
import type { Post } from '../../shared/forum.ts'
import { renamedWrite } from '../files/file.ts'
import { nameFor } from '../files/rules.ts'
import type { Write } from '../platform/transactions.ts'
import { gap, type Passage } from './passage.ts'

/** The files of a post whose name, or whose words for those who do not see them, hold a passage. */
export function filesWith({ files = [] }: Pick<Post, 'files'>, passage: Passage): PostFile[] {
  return files.filter(({ name, alt }) => passage.isIn(name) || (alt !== undefined && passage.isIn(alt)))
}

/** The same files without it; each keeps the ending that its program knows it by. */
export function filesWithout(
  files: readonly PostFile[],
  passage: Passage,
  inPlain: (text: string) => string,
): PostFile[] {
  return files.map(({ alt, ...file }) => ({
    ...file,
    // Names are short: what was taken out of one is told by its post.
    name: passage.isIn(file.name) ? nameFor(passage.replacedIn(file.name, gap), file.kind) : file.name,
    ...(alt === undefined ? {} : { alt: inPlain(alt) }),
  }))
}

/** Their own rows hold the names too. */
export function fileRedactionWrites(before: Pick<Post, 'files'>, after: Pick<Post, 'files'>): Write[] {
  const names = new Map((before.files ?? []).map(({ id, name }) => [id, name]))
  return (after.files ?? [])
    .filter(({ id, name }) => names.get(id) !== name)
    .map(({ id, name }) => renamedWrite(id, name))
}
