import * as z from 'zod'
import type { Author } from '../../shared/forum.ts'
import { type NoticeAbout, noticeAbouts } from '../../shared/noticeKinds.ts'
import { Byline, briefByline } from '../forum/byline.ts'
import { epochSeconds, minutesAfter } from '../platform/clock.ts'
import type { Item, Key } from '../platform/table.ts'
import { isUnread, type Span } from './rules.ts'

export const noticeDays = 180

/** `number` is there where each post is told by itself, `about` where it is not about what is new but about this reader. */
export type NoticeAt = {
  personId: string
  /** A thread, or a good practice, by its id. */
  thingId: string
  number?: number | undefined
  about?: NoticeAbout | undefined
}
/** What a notice says: the posts, when, and of something that is about this reader, by whom. */
export type Noted = Span & {
  at: string
  by?: Author | undefined
  /** Of what is asked of the reader, told at once: the end of the window whose mail tells it. */
  alert?: string | undefined
}
export type NoticeRecord = Noted & Omit<NoticeAt, 'personId'>

const NoticeItem = z.object({
  sk: z.string(),
  from: z.number().int(),
  last: z.number().int(),
  readTo: z.number().int(),
  at: z.string(),
  by: Byline.optional(),
  alert: z.string().optional(),
})

export function noticeKey({ personId, thingId, number, about }: NoticeAt): Key {
  const each = number ? `#${String(number).padStart(9, '0')}` : ''
  return { pk: `notices#${personId}`, sk: `${thingId}${about ? `#${about}` : ''}${each}` }
}

export function listOf(personId: string, unread: boolean): string {
  return `notices#${personId}#${unread ? 'unread' : 'read'}`
}

export function listingOf(personId: string, notice: NoticeRecord) {
  const { sk } = noticeKey({ personId, ...notice })
  return { listingPk: listOf(personId, isUnread(notice)), listingSk: `${notice.at}#${sk}` }
}

export function spanFacts(where: NoticeAt, { from, last, readTo, at, by, alert }: Noted) {
  const expiresAt = epochSeconds(minutesAfter(at, noticeDays * 24 * 60))
  const who = by ? { by: briefByline(by) } : {}
  return {
    ...{ from, last, readTo, at, expiresAt },
    ...who,
    ...(alert ? { alert } : {}),
    ...listingOf(where.personId, { ...where, from, last, readTo, at }),
  }
}

export function standingStill(before: Span | undefined) {
  if (!before) return { condition: 'attribute_not_exists(pk)' }
  return {
    condition: '#from = :from AND #last = :last AND #readTo = :readTo',
    names: { '#from': 'from', '#last': 'last', '#readTo': 'readTo' },
    values: { ':from': before.from, ':last': before.last, ':readTo': before.readTo },
  }
}

export function noticeFrom(item: Item): NoticeRecord {
  const { sk, ...notice } = NoticeItem.parse(item)
  const [thingId = '', ...parts] = sk.split('#')
  const number = Number(parts.find((part) => /^\d+$/.test(part)) ?? 0)
  const about = noticeAbouts.find((one) => parts.includes(one))
  return { thingId, ...(number ? { number } : {}), ...(about ? { about } : {}), ...notice }
}
