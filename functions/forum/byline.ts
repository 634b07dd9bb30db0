import * as z from 'zod'
import { roles } from '../../shared/actor.ts'
import type { Author } from '../../shared/forum.ts'

const personPrefix = 'person_'

/** A person as a list without names of its fields: a row of 25 threads has to fit into 12 KB (docs/decisions/0003). */
export const Byline = z
  .tuple([z.string(), z.string(), z.enum(roles), z.string()], z.string())
  .transform(([id, name, role, country, institution]): Author => {
    const place = { ...(country ? { country } : {}), ...(institution ? { institution } : {}) }
    return { id: personPrefix + id, name, role, ...place }
  })

export function bylineOf({ id, name, role, country, institution }: Author): string[] {
  const brief = [id.slice(personPrefix.length), name, role, country ?? '']
  return institution ? [...brief, institution] : brief
}

/** Without the institution, which has a long name: the posts themselves say it. */
export function briefByline({ institution: _, ...author }: Author) {
  return bylineOf(author)
}
