import { describe, expect, test } from 'vitest'
import { etagOf, isUnchanged, versionNamed } from '../../functions/http/etag.ts'

const etag = etagOf('{"title":"Acogida","version":3}', { version: 3 })

describe('an edit names the version that it was made from', () => {
  test.each([
    ['the version alone', '"3"', 3],
    ['the ETag as it left', etag, 3],
    ['the ETag as CloudFront weakens it when it compresses', `W/${etag}`, 3],
    ['a weak version', 'W/"12"', 12],
    ['spaces around it', ' "3" ', 3],
  ])('by %s', (_name, ifMatch, version) => {
    expect(versionNamed(ifMatch)).toBe(version)
  })

  test.each([
    undefined,
    '',
    '*',
    '3',
    'w/"3"',
    'W/3',
    'W/W/"3"',
    '"3", "4"',
    '"-3"',
    '"3.a b"',
    '"1234567890"',
    etagOf('no version', {}),
  ])('not by %s', (ifMatch) => {
    expect(() => versionNamed(ifMatch)).toThrow('precondition-required')
  })
})

test('a weak tag and a strong one tell the same of what is unchanged', () => {
  expect(isUnchanged(etag, etag)).toBe(true)
  expect(isUnchanged(`"other", W/${etag}`, etag)).toBe(true)
  expect(isUnchanged('*', etag)).toBe(true)
  expect(isUnchanged('W/"other"', etag)).toBe(false)
  expect(isUnchanged(undefined, etag)).toBe(false)
})
