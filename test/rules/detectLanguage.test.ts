import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { detectLanguage } from '../../shared/detectLanguage.ts'
import { isLanguage } from '../../shared/languages.ts'

// Everything that the people of the sample write, each post with the language that they say it is in.
const posts = globSync('infra/local/sample/content/*/*.md').flatMap((path) => {
  const [, ...parts] = readFileSync(path, 'utf8').split(/^--- @/m)
  return parts.map((part) => {
    const [head = '', ...lines] = part.split('\n')
    return { path, language: /· (\w\w)/.exec(head)?.[1] ?? '', text: lines.join('\n').trim() }
  })
})

test('the sample has posts in all four languages', () => {
  expect(posts.length).toBeGreaterThan(200)
  expect(new Set(posts.map(({ language }) => language)).size).toBe(4)
})

test('no post of the sample is taken for another language, and nearly all are known', () => {
  const judged = posts
    .filter(({ language }) => isLanguage(language))
    .map((post) => ({ ...post, found: detectLanguage(post.text) }))
  expect(judged.filter(({ found, language }) => found && found !== language)).toEqual([])
  const long = judged.filter(({ text }) => text.length > 120)
  expect(long.filter(({ found }) => found).length / long.length).toBeGreaterThan(0.95)
})

test('the beginning of a post is never taken for another language either', () => {
  const wrong = posts.flatMap(({ path, text, language }) =>
    Array.from({ length: 200 }, (_, half) => text.slice(0, 2 * half + 1)).flatMap((beginning) => {
      const found = detectLanguage(beginning)
      return found === undefined || found === language ? [] : [{ path, found, beginning }]
    }),
  )
  expect(wrong.slice(0, 5)).toEqual([])
})

test.each([
  ['', 'nothing'],
  ['OK', 'a word'],
  ['Montevideo, Quito, San José', 'names'],
  ['> The letter that was sent to the office of the minister\n\nOK', 'what others wrote'],
  ['`the a of to and in is are`', 'code'],
])('%j is %s: no proposal', (text) => expect(detectLanguage(text)).toBeUndefined())
