import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { depsFrom } from '../../functions/deps.ts'
import { DigestMailMessage } from '../../functions/digests/mailMessages.ts'
import { letterKinds } from '../../functions/mail/letters.ts'
import { mailingLists } from '../../functions/subscriptions/unsubscribing.ts'
import { type Loopback, serveLoopback } from '../../infra/local/loopback.ts'
import { mailGallery } from '../../infra/local/mails/gallery.ts'
import { languages } from '../../shared/languages.ts'
import { exampleEnv, exampleMails } from '../support/exampleMails.ts'

test('every kind of mail there is has an example, and each one is told from the others', () => {
  const kinds = [...letterKinds, DigestMailMessage.shape.kind.value]
  expect(kinds.length).toBeGreaterThanOrEqual(13)
  expect([...new Set(exampleMails.map(({ kind }) => kind))].toSorted()).toEqual(kinds.toSorted())
  expect(new Set(exampleMails.map(({ id }) => id)).size).toBe(exampleMails.length)
  expect(new Set(exampleMails.map(({ title }) => title)).size).toBe(exampleMails.length)
})

test('and so has every list that one may leave with a click: a digest of its own kind is one', async () => {
  const letters = await Promise.all(exampleMails.map(({ letter }) => letter('es')))
  const lists = letters.flatMap(({ list }) => list?.name ?? [])
  expect([...new Set(lists)].toSorted()).toEqual([...mailingLists].toSorted())
})

describe('the gallery', () => {
  let machine: Loopback
  beforeAll(async () => {
    const { FIRST_COORDINATOR: _, ...env } = exampleEnv
    const gallery = mailGallery(async () => depsFrom(exampleEnv), env)
    machine = await serveLoopback(0, async (exchange) => {
      if (!(await gallery(exchange))) exchange.response.writeHead(404).end()
    })
  })
  afterAll(() => machine.close())

  const at = async (path: string) => {
    const response = await fetch(`${machine.endpoint}${path}`)
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  test('lists every example, in four languages', async () => {
    const { text } = await at('/local/mails')
    const links = [...text.matchAll(/href="\/local\/mails\/([^?"]+)\?language=(\w+)"/g)].map(
      ([, id, of]) => `${id} ${of}`,
    )
    expect(links.toSorted()).toEqual(exampleMails.flatMap(({ id }) => languages.map((of) => `${id} ${of}`)).toSorted())
  })

  test.each(languages)(
    'shows each in %s: by day, by night, without styles, as text, and as it goes',
    async (language) => {
      for (const { id, letter } of exampleMails) {
        const { status, text } = await at(`/local/mails/${id}?language=${language}`)
        const [, reason = ''] = text.split('\n-- \n')
        expect([id, status, reason.length > 20, /Message-ID:\s+&#60;/.test(text)]).toEqual([id, 200, true, true])
        const [frames = ''] = [
          ...text.matchAll(
            /<iframe title="[^"]+" sandbox="allow-popups allow-popups-to-escape-sandbox" src="([^"]+)"/g,
          ),
        ].map(([, src]) => src)
        expect(frames).toBe(`/local/mails/${id}/${language}/light`)
        const seen = await Promise.all(
          ['light', 'dark', 'bare'].map((scheme) => at(`/local/mails/${id}/${language}/${scheme}`)),
        )
        const { subject } = await letter(language)
        const [light, dark, bare] = seen.map((one) => one.text)
        expect([light?.includes('@media not all'), dark?.includes('@media all'), bare?.includes('<style')]).toEqual([
          true,
          true,
          false,
        ])
        for (const one of seen) {
          expect(one.text).toContain(`<html lang="${language}">`)
          expect(one.text.split('<title>')[1]?.length).toBeGreaterThan(subject.length)
          expect(one.headers.get('content-security-policy')).toContain("default-src 'none'")
        }
      }
    },
  )

  test.each(['/local/mails/unknown', '/local/mails/invitation/de/light', '/local/mails/invitation/es/blue', '/local'])(
    'has nothing at %s',
    async (path) => expect((await at(path)).status).toBe(404),
  )
})
