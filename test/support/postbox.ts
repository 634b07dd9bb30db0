import { accessMail } from '../../functions/access/letters.ts'
import { AccessMailMessage } from '../../functions/access/mailMessages.ts'
import type { Letter } from '../../functions/platform/letter.ts'
import type { World } from './world.ts'

/** The mails of getting in, as they would be sent now: read from the change stream, as the relay does. */
export function postbox(world: World) {
  let after: string | undefined
  /** What was changed since the last look, as `pk` of each change. */
  const changes = async () => {
    const records = await world.server.stream.read(world.tableName, after, 1_000)
    after = records.at(-1)?.dynamodb?.SequenceNumber ?? after
    return records
  }
  return {
    changed: async () => (await changes()).map((one) => one.dynamodb?.Keys?.pk?.S ?? ''),

    /** The messages that wait since the last look. */
    async messages(): Promise<AccessMailMessage[]> {
      const rows = (await changes()).filter((one) => one.dynamodb?.NewImage?.entity?.S === 'outbox')
      return rows.flatMap((row) => {
        const parsed = AccessMailMessage.safeParse(plain(row.dynamodb?.NewImage?.message))
        return parsed.success ? [parsed.data] : []
      })
    },

    async letters(): Promise<Letter[]> {
      const letters = await Promise.all((await this.messages()).map((one) => accessMail(world.deps, one)))
      return letters.filter((letter) => letter !== undefined)
    },

    /** The newest letter to this address. */
    async letterTo(email: string): Promise<Letter> {
      const letter = (await this.letters()).findLast((one) => one.to === email)
      if (!letter) throw new Error(`no letter to ${email}`)
      return letter
    },

    /** The secret in the newest link to this address. */
    async tokenTo(email: string): Promise<string> {
      const letter = (await this.letters()).findLast((one) => one.to === email && one.link)
      return letter?.link?.address.split('#')[1] ?? ''
    },

    async codeTo(email: string): Promise<string> {
      return (await this.letterTo(email)).code ?? ''
    },
  }
}
export type Postbox = ReturnType<typeof postbox>

// Attribute values of DynamoDB: messages hold texts only.
function plain(value: { M?: Record<string, { S?: string }> } | undefined): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(value?.M ?? {}).map(([name, one]) => [name, one.S]))
}
