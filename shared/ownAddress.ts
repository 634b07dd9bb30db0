import { idSource } from './ids.ts'

const number = '[1-9]\\d{0,8}'
const ownAddress = new RegExp(
  `^/(?:threads/${idSource('thread')}(?:\\?from=${number})?(?:#post-${number})?|spaces/${idSource('space')}|person/${idSource('person')})$`,
)

/** Whether a link in a text leads to a page of the forum itself. Nothing else that is relative is followed. */
export function isOwnAddress(href: string): boolean {
  return ownAddress.test(href)
}
