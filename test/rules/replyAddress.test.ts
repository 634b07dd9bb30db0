import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretsFrom } from '../../functions/platform/secrets.ts'
import { isSigned, newHandle, readReplyAddress, replyAddress } from '../../functions/replies/address.ts'

const deps = { secrets: secretsFrom('x'.repeat(43)), replyDomain: 'reply.enlaces.example' }
const personId = 'person_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const threadId = 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAW'
const about = { personId, threadId, handle: newHandle() }
const address = replyAddress(deps, about)

test('an address says whose it is and about which thread, in letters that no mail server minds', () => {
  expect(address).toMatch(/^reply\+[0-9a-z]{58}@reply\.enlaces\.example$/)
  const parts = readReplyAddress(deps, address)
  expect(parts).toMatchObject({ threadId, handle: about.handle })
  expect(parts && isSigned(deps, personId, parts)).toBe(true)
})

test('capitals and blanks around it are nothing', () => {
  expect(readReplyAddress(deps, ` ${address.toUpperCase()} `)).toEqual(readReplyAddress(deps, address))
})

test.each([
  ['of another domain', address.replace('@reply.', '@other.')],
  ['with a domain put after it', `${address}.example`],
  ['with another thread in it', address.replace(/.{21}@/, (end) => `0${end.slice(1)}`)],
  ['without a signature', address.replace(/.{20}@/, '@')],
  ['of nobody', 'reply+@reply.enlaces.example'],
  ['the sender’s own', 'enlaces@enlaces.example'],
])('one %s opens nothing', (_name, forged) => {
  const parts = readReplyAddress(deps, forged)
  expect(parts ? isSigned(deps, personId, parts) : false).toBe(false)
})

test('another person, another thread, another key and another handle have another signature', () => {
  const other = {
    personId: personId.replace('FAV', 'FAX'),
    threadId: threadId.replace('FAW', 'FAY'),
    handle: newHandle(),
  }
  const elsewhere = { ...deps, secrets: secretsFrom('y'.repeat(43)) }
  const signature = (one = about, by = deps) => replyAddress(by, one).slice(44, 64)
  const all = [
    signature(),
    signature({ ...about, personId: other.personId }),
    signature({ ...about, threadId: other.threadId }),
    signature({ ...about, handle: other.handle }),
    signature(about, elsewhere),
  ]
  expect(new Set(all).size).toBe(all.length)
})

test('one letter changed anywhere, and it is not ours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 63 }), fc.constantFrom(...'0123456789abcdefghjkmnpqrstv'), (at, letter) => {
      if (address[at] === letter) return
      const parts = readReplyAddress(deps, address.slice(0, at) + letter + address.slice(at + 1))
      expect(parts ? isSigned(deps, personId, parts) : false).toBe(false)
    }),
  )
})

test('handles are drawn anew each time', () => {
  const drawn = Array.from({ length: 1_000 }, newHandle)
  expect(new Set(drawn).size).toBe(1_000)
  for (const handle of drawn) expect(handle).toMatch(/^[0-9a-v]{12}$/)
})
