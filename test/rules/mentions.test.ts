import { expect, test } from 'vitest'
import { renderMarkdown } from '../../functions/forum/markdown.ts'
import { mentionAddress, mentionsIn } from '../../functions/forum/mentions.ts'
import { askedIn, isMention, linkOf, mentionOf, mentionsOf } from '../../web/mentions/markdown.ts'

const id = 'person_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const seatId = 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const render = (text: string) => renderMarkdown(text, { anchor: 'post_1', language: 'es' })

test.each<[string, ReturnType<typeof askedIn>]>([
  ['@', { text: '', from: 0 }],
  ['Hola @ana', { text: 'ana', from: 5 }],
  ['Hola @Ana Lucía Pé', { text: 'Ana Lucía Pé', from: 5 }],
  ['(@Saint-Éloi', { text: 'Saint-Éloi', from: 1 }],
  ['uno\n@dos', { text: 'dos', from: 4 }],
  ['@uno dos tres cuatro cinco', undefined],
  ['@ana, ¿qué', undefined],
  ['ana@iin.example', undefined],
  ['nada', undefined],
])('what is asked for at the end of “%s”', (before, expected) => expect(askedIn(before)).toEqual(expected))

test.each(['Ana Lucía', 'Enlace [interino] *de* _todo_ \\ `x` <b> ~y~', 'María (México)'])(
  'the name %s is put in so that it reads as it is, on both sides',
  (name) => {
    const text = `Hola ${linkOf(mentionOf({ kind: 'person', id }, name))}, buenas`
    expect(mentionsOf(text)).toEqual([{ id, name }])
    expect(mentionsIn(render(text))).toEqual([id])
    expect(render(text)).toContain(`>@${name.replaceAll('<', '&#x3C;')}</a>`)
  },
)

test.each([
  `[x](person:${seatId})`,
  `[x](seat:${id})`,
  `[x](person:${id}0)`,
  `[x](person:${id}/../..)`,
  `[x](Person:${id})`,
  '[x](person:person_1)',
  `[x](javascript:${id})`,
  `<a class="mention" href="/person/${id}">x</a>`,
])('%s mentions nobody, and leads nowhere', (text) => {
  expect(mentionsIn(render(text))).toEqual([])
  expect(render(text)).not.toContain('<a ')
})

test.each([
  [`person:${id}`, true],
  [`seat:${seatId}`, true],
  [`seat:${id}`, false],
  [`person:${id}0`, false],
  ['https://iin.oea.org', false],
  [undefined, false],
])('the box and the server agree on what is a mention: %s', (href, expected) => {
  expect(isMention(href)).toBe(expected)
  expect(mentionAddress(href) !== undefined).toBe(expected)
})

test('a mention in a quotation leads on, and tells nobody', () => {
  const html = render(`> [@Ana](person:${id})\n\n[@Enlace](seat:${seatId})`)
  expect(html).toContain(`<a href="/person/${id}">@Ana</a>`)
  expect(mentionsIn(html)).toEqual([seatId])
})

test('each is counted once, in a list, a table and a footnote too', () => {
  const text = `- [@Ana](person:${id})\n\n| a |\n|---|\n| [@Ana](person:${id}) |\n\nx[^1]\n\n[^1]: [@E](seat:${seatId})`
  expect(mentionsIn(render(text))).toEqual([id, seatId])
})
