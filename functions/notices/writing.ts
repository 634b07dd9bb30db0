import type { Deps } from '../deps.ts'
import { portionsOf } from '../platform/portions.ts'
import { untilDone } from '../platform/retry.ts'
import type { Noted, NoticeAt, NoticeRecord } from './noticeRow.ts'
import { noticesAtOnce } from './store.ts'

/** A notice of somebody as it will be, made from the one that stands there, if any; undefined where that says it all already. */
export type News = {
  where: NoticeAt
  before: NoticeRecord | undefined
  next: (before: NoticeRecord | undefined) => Noted | undefined
}

/** Some of them in one transaction; those that stand otherwise by now are made anew from what stands there. */
export async function putAll(deps: Deps, news: News[]): Promise<void> {
  for (const some of portionsOf(news, noticesAtOnce)) {
    let open = some
    await untilDone(async () => {
      const changing = open.flatMap((one) => {
        const notice = one.next(one.before)
        return notice ? [{ one, write: { where: one.where, notice, before: one.before } }] : []
      })
      if (changing.length === 0) return { done: true, result: undefined }
      const refused = await deps.notices.putNotices(changing.map(({ write }) => write))
      if (!refused) return { done: true, result: undefined }
      open = changing.map(({ one }, index) => ({ ...one, ...refused[index] }))
      return { done: false }
    })
  }
}
