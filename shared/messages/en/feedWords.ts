import type { FeedWords } from '../es/feedWords.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const feedWords: FeedWords = {
  kinds: { discussion: 'Discussion', question: 'Question', request: 'Request', announcement: 'Announcement' },
  summary: (count, last) =>
    plural('en', count, { one: `1 post, by ${last}`, other: `${n(count)} posts; the last one by ${last}` }),
}
