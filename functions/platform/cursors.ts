import * as z from 'zod'
import { Problem } from '../../shared/problem.ts'
import { type Secrets, sameText } from './secrets.ts'

const Position = z.record(z.string(), z.union([z.string(), z.number()]))
export type Position = z.infer<typeof Position>

/** Signed places in lists. `list` names the list (and, where it matters, the reader): a cursor is worth nothing elsewhere. */
export type Cursors = {
  write(list: string, position: Position): string
  /** @throws Problem `not-found` for a cursor of another list or of our making no longer. */
  read(list: string, cursor: string): Position
}

export function cursorsFrom(secrets: Secrets): Cursors {
  const signature = (list: string, body: string) => secrets.sign('cursor', `${list}\n${body}`).slice(0, 22)
  return {
    write(list, position) {
      const body = Buffer.from(JSON.stringify(position)).toString('base64url')
      return `${body}.${signature(list, body)}`
    },
    read(list, cursor) {
      const [body = '', signed = ''] = cursor.split('.')
      if (!sameText(signed, signature(list, body))) throw new Problem('not-found')
      return Position.parse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
    },
  }
}
