import type { Actor } from '../../shared/actor.ts'
import { isPicture } from '../../shared/fileKinds.ts'
import type { AttachedFile, PostFile } from '../../shared/files.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { addressesOf } from '../files/actions.ts'
import { type FileRecord, isUsable } from '../files/file.ts'
import { readablePost } from './doors.ts'
import { mayReadText } from './rules.ts'

/**
 * The files that a text is to carry, as its post will show them; `before` are those that it carries already. Absent ones, others' and those
 * that are not ready look the same.
 * @throws Problem `invalid`
 */
export async function filesFor(
  deps: Deps,
  actor: Actor,
  wanted: AttachedFile[] | undefined,
  before: PostFile[] = [],
): Promise<PostFile[]> {
  if (!wanted) return before
  const carried = new Map(before.map((file) => [file.id, file]))
  const fresh = wanted.filter(({ id }) => !carried.has(id)).map(({ id }) => id)
  const found = fresh.length > 0 ? await deps.sentFiles.files(fresh) : []
  const usable = new Map(found.filter((file) => isUsable(file, actor.id)).map((file) => [file.id, factsOf(file)]))
  return wanted.map(({ id, alt, decorative }, at) => {
    const facts = carried.get(id) ?? usable.get(id)
    if (!facts) throw new Problem('invalid', { fields: [{ field: `files.${at}.id`, fault: 'not-a-choice' }] })
    const { alt: _, ...bare } = facts
    if (!isPicture(bare.kind)) return bare
    if (!alt && !decorative) throw new Problem('invalid', { fields: [{ field: `files.${at}.alt`, fault: 'required' }] })
    return alt ? { ...bare, alt } : bare
  })
}

function factsOf({ id, name, bytes, kind, width, height }: FileRecord): PostFile {
  if (!kind) throw new Error('a file that is ready has a kind')
  return { id, name, bytes, kind, ...(width && height ? { width, height } : {}) }
}

/** One of the files was taken away, or by another post, since it was looked at. */
export function fileSpent(): Problem {
  return new Problem('invalid', { fields: [{ field: 'files', fault: 'not-a-choice' }] })
}

/** Where the files of a post are fetched from, for a minute: behind the door of its thread, and only while its text may be read. */
export async function readPostFiles(deps: Deps, actor: Actor, at: { threadId: string; number: string }) {
  const { post } = await readablePost(deps, actor, at)
  if (!mayReadText(actor, post)) throw new Problem('not-found')
  return { files: await addressesOf(deps, post.files ?? []) }
}
