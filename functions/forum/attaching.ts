import type { Actor } from '../../shared/actor.ts'
import { isPicture } from '../../shared/fileKinds.ts'
import type { AttachedFile, PostFile } from '../../shared/files.ts'
import type { Post } from '../../shared/forum.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { addressesOf } from '../files/actions.ts'
import { type FileRecord, isUsable } from '../files/file.ts'
import type { Once } from '../platform/once.ts'
import { readablePost } from './doors.ts'
import { countMentions, mentionsIn } from './mentions.ts'
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

type Prepared<Rows> = (Rows & { made?: undefined }) | ({ [Name in keyof Rows]?: undefined } & { made: string })

/**
 * The post that a request is going to write, its mentions counted. Where that is refused although an earlier try arrived, as its files are taken,
 * the thread is closed or the day of the request over by now, what that try made is the answer; and a second try counts nobody again.
 */
export async function preparedOrMade<Rows extends { post: Post }>(
  deps: Deps,
  actor: Actor,
  once: Once | undefined,
  prepare: () => Promise<Rows>,
): Promise<Prepared<Rows>> {
  try {
    const rows = await prepare()
    const made = mentionsIn(rows.post.html).length > 0 ? await deps.forum.madeBefore(once) : undefined
    if (made) return { made }
    countMentions(deps, actor, rows.post.html)
    return rows
  } catch (refusal) {
    const made = await deps.forum.madeBefore(once)
    if (made) return { made }
    throw refusal
  }
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
