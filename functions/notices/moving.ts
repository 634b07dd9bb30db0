import type { Thread } from '../../shared/forum.ts'
import type { Deps } from '../deps.ts'
import type { Happening } from './happening.ts'
import { keepersOf } from './keepers.ts'
import { tell } from './personal.ts'
import { followableThread } from './store.ts'

const followersAtOnce = 100

/** Tells whose thread it is, and who follows it, that it was moved: those of them who may still read it. */
export async function tellOfMove(deps: Deps, thread: Thread, happened: Happening[]): Promise<void> {
  if (!happened.some(({ kind }) => kind === 'thread-moved')) return
  const [latest] = (await deps.forum.traces(thread.id)).moves
  if (!latest) return
  const { after: number, at, by } = latest
  const tellThese = (people: string[]) => {
    const to = people.filter((id) => id !== by.id)
    return tell(deps, thread, [{ about: 'moved', number, at, by, to, evenIfRead: true }])
  }
  const keepers = await keepersOf(deps, thread)
  await tellThese(keepers)
  let from: string | undefined
  do {
    const { followers, more } = await deps.notices.followers(followableThread(thread), from, followersAtOnce)
    const following = followers.filter(({ level }) => level === 'follow' || level === 'watch')
    await tellThese(following.map(({ personId }) => personId).filter((id) => !keepers.includes(id)))
    from = more ? followers.at(-1)?.personId : undefined
  } while (from)
}
