import { send, told } from './forum.ts'
import { newSession, type SignedIn, signedInAs } from './people.ts'
import { published, stepped } from './publications.ts'
import { seated } from './seats.ts'
import type { World } from './world.ts'

type Published = { title: string; id: string; turn: number; atMs: number; withdrawn?: number }
type Look = { practice: Published; personId: string; turn: number }

/** Good practices that are published and withdrawn again, and which of them each reader is owed, by a reckoning of its own. */
export async function publishingLife(world: World) {
  const author = await seated(world, { name: 'Autora', country: 'HN' })
  const editor = await signedInAs(world, { role: 'editor', name: 'Eva' })
  const practices: Published[] = []
  const looks: Look[] = []
  const standing = () => practices.filter(({ withdrawn }) => withdrawn === undefined)
  const now = async ({ person }: SignedIn) => newSession(world, person)
  return {
    async publish(turn: number): Promise<void> {
      const title = `Práctica ${practices.length}`
      const { id } = await published(world, await now(author), { editor: await now(editor), texts: { title } })
      practices.push({ title, id, turn, atMs: world.clock.ms() })
    },
    async withdraw(turn: number): Promise<void> {
      const practice = standing().at(-1)
      if (!practice) return
      const reason = { body: { reason: 'Lo pidieron' } }
      await told(stepped(world, await now(editor), `/publications/${practice.id}/withdrawal`, reason))
      practice.withdrawn = turn
    },
    async look(who: SignedIn, turn: number): Promise<void> {
      const practice = standing().at(-1)
      if (!practice) return
      await send(world, await now(who), `/practices/${practice.id}/notices`, { method: 'PUT' })
      looks.push({ practice, personId: who.person.id, turn })
    },
    /** What was published in this time, stands when it is sent, and was not looked at before. */
    titlesFor({ person }: SignedIn, isNow: (one: { atMs: number }) => boolean, sentAt: number): string[] {
      const isSeen = (practice: Published) =>
        looks.some((look) => look.practice === practice && look.personId === person.id && look.turn < sentAt)
      return practices
        .filter((one) => isNow(one) && (one.withdrawn ?? sentAt) >= sentAt && !isSeen(one))
        .map(({ title }) => title)
    },
  }
}
