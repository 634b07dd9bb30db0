import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { beforeAll, describe, expect, test } from 'vitest'
import { mailFrom } from '../../functions/mail/layout.ts'
import { mailSettingsFrom, mimeOf } from '../../functions/platform/mailer.ts'
import { exampleEnv, exampleMails, type Sent, sentExamples } from '../support/exampleMails.ts'

let sent: Sent[]
beforeAll(async () => {
  sent = await sentExamples()
})

const toWhom = 'From To'.split(' ')
const always = 'Subject Message-ID Date MIME-Version Content-Type'.split(' ')
const machine = ['Auto-Submitted', 'Content-Language']
const ofLists = 'List-Id List-Unsubscribe List-Unsubscribe-Post Feedback-ID'.split(' ')

/** What stands before the first empty line of a message or of a part, byte for byte, each field in one line. */
function fieldsOf(part: string): [name: string, value: string][] {
  const [head = ''] = part.split('\r\n\r\n')
  return head
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([!-9;-~]+): (.+)$/.exec(line) ?? []
      return [name, value]
    })
}

const bytesOf = ({ raw }: Sent) => raw.toString('latin1')
const headerOf = (mail: Sent) => Object.fromEntries(fieldsOf(bytesOf(mail)))
const isList = ({ kind }: Sent) => kind === 'digests' || kind === 'alert'
/** So that what is about one thread stands together, and goes back where it can be answered. */
const ofThreads = ({ mail }: Sent) => [
  ...(mail.replyTo ? ['Reply-To'] : []),
  ...(mail.threadId ? ['In-Reply-To', 'References'] : []),
]

describe('the header of every mail, in the bytes that are sent', () => {
  test('has exactly these fields, once each, in this order; those of a list on lists alone', () => {
    for (const mail of sent) {
      const names = fieldsOf(bytesOf(mail)).map(([name]) => name)
      const wanted = [...machine, ...(isList(mail) ? ofLists : []), ...toWhom, ...ofThreads(mail), ...always]
      expect([mail.name, names]).toEqual([mail.name, wanted])
    }
    expect(new Set(sent.map(isList))).toEqual(new Set([true, false]))
    expect(new Set(sent.map((mail) => ofThreads(mail).length))).toEqual(new Set([0, 2, 3]))
  })

  test('says in each field what it must', () => {
    for (const mail of sent) {
      const { 'Message-ID': id, ...header } = headerOf(mail)
      expect(header, mail.name).toMatchObject({
        'Auto-Submitted': mail.kind === 'reply-told' ? 'auto-replied' : 'auto-generated',
        'Content-Language': mail.language,
        From: 'Enlaces <enlaces@enlaces.example>',
        To: mail.mail.to,
        Date: expect.stringMatching(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/),
        'MIME-Version': '1.0',
        'Content-Type': expect.stringMatching(/^multipart\/alternative; boundary="[!-~]{10,70}"$/),
      })
      expect(id).toMatch(/^<[\w-]+@enlaces\.example>$/)
      expect(wordsIn(header.Subject ?? '')).toBe(mail.mail.subject)
    }
  })

  test('lets who is on a list leave it with one click, at an address in one line', () => {
    for (const mail of sent.filter(isList)) {
      const list = mail.kind === 'alert' ? 'alerts' : mail.name.startsWith('public-') ? 'public' : 'digest'
      expect(headerOf(mail)).toMatchObject({
        'List-Id': `<${list}.enlaces.example>`,
        'List-Unsubscribe': expect.stringMatching(
          /^<https:\/\/enlaces\.example\/api\/unsubscribe\/s?[0-9A-Z]{26}\.[\w-]{43}>$/,
        ),
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Feedback-ID': `${list}:enlaces.example:mail:enlaces`,
      })
      expect(bytesOf(mail)).toMatch(/\r\nList-Unsubscribe: <https:[^\s>]+>\r\n/)
    }
  })

  test('is ASCII without controls, in lines that end as they must and are folded where they can be', () => {
    for (const mail of sent) {
      const [head = ''] = bytesOf(mail).split('\r\n\r\n')
      expect(head, mail.name).toMatch(/^[\x20-\x7e\r\n]*$/)
      expect(head.replaceAll('\r\n', ''), mail.name).not.toMatch(/[\r\n]/)
      for (const line of head.split('\r\n')) {
        // What has no blank in it (an address) cannot be folded.
        const word = /^(?:[\w-]+:)? ?(\S+)$/.exec(line)
        expect([line, line.length <= (word ? 998 : 78)]).toEqual([line, true])
      }
    }
  })

  test('names the same letter with the same Message-ID, and another with another', () => {
    const ids = sent.map((mail) => headerOf(mail)['Message-ID'])
    const settings = mailSettingsFrom(exampleEnv)
    const again = sent.map((mail) => headerOf({ ...mail, raw: mimeOf(mail.mail, settings) }))
    expect(again.map((header) => header['Message-ID'])).toEqual(ids)
    const kinds = Map.groupBy(sent, (mail) => headerOf(mail)['Message-ID'])
    for (const mails of kinds.values()) expect(new Set(mails.map(({ kind }) => kind)).size).toBe(1)
  })
})

test('a name or an address that no header may carry as it is', async () => {
  const [example] = exampleMails
  if (!example) throw new Error('no example')
  const mail = mailFrom(await example.letter('es'))
  const settings = mailSettingsFrom(exampleEnv)
  for (const control of ['\r\nBcc: todos@x.example', '\u0085', '\u0000', '\u2028', '\u001b']) {
    expect(() => mimeOf({ ...mail, to: `ana@enlaces.example${control}` }, settings)).toThrow('control')
    expect(() => mimeOf({ ...mail, subject: `Hola${control}` }, settings)).toThrow('control')
  }
})

test.each(['ana@x.example', "o'neil+enlaces@x.example", '"a b"@x.example', '"a,b"@x.example', 'añá@x.example'])(
  'is sent to %s as it is',
  async (to) => {
    const [example] = sent
    const raw = mimeOf({ ...(example ?? Object()).mail, to }, mailSettingsFrom(exampleEnv))
    const { to: read } = await simpleParser(raw)
    expect([read].flat().flatMap((one) => one?.value.map(({ address }) => address))).toEqual([to])
  },
)

test('whatever stands in a mail arrives, in lines of ASCII that are short enough', async () => {
  const [example] = sent
  const settings = mailSettingsFrom(exampleEnv)
  const signs = fc.constantFrom(
    'a',
    'é',
    '中',
    '😀',
    ' ',
    '\t',
    '\n',
    '=',
    '=3D',
    '.',
    'palabra ',
    'x'.repeat(90),
    '--',
    '\n----_NmP-=_enlaces-Part_1--\n',
  )
  const anything = fc.array(signs, { maxLength: 80 }).map((all) => all.join(''))
  await fc.assert(
    fc.asyncProperty(anything, async (html) => {
      const raw = mimeOf({ ...(example ?? Object()).mail, html }, settings)
      const [, , part = ''] = raw.toString('latin1').split(/\r\nContent-Transfer-Encoding: .*\r\n\r\n/)
      for (const line of part.split('\r\n').slice(0, -2)) expect(line).toMatch(/^(?:[\t -~]{0,75}[!-~])?$/)
      // The parser leaves a line end out at the end.
      expect(String((await simpleParser(raw)).html || '').trimEnd()).toBe(html.trimEnd())
    }),
    { numRuns: 60 },
  )
})

test('two parts, text and then HTML, in lines that every mail server takes', () => {
  for (const mail of sent) {
    const [, boundary = ''] = /boundary="([^"]+)"/.exec(bytesOf(mail)) ?? []
    const [, ...parts] = bytesOf(mail).split(`--${boundary}`)
    expect(parts.pop()).toBe('--\r\n')
    expect(parts.map((part) => fieldsOf(part.slice(2)))).toEqual([
      [
        ['Content-Type', 'text/plain; charset=utf-8; format=flowed'],
        ['Content-Transfer-Encoding', expect.stringMatching(/^(quoted-printable|7bit)$/)],
      ],
      [
        ['Content-Type', 'text/html; charset=utf-8'],
        ['Content-Transfer-Encoding', 'quoted-printable'],
      ],
    ])
    const body = parts.join('')
    expect(body).toMatch(/^[\x20-\x7e\r\n]*$/)
    expect(Math.max(...body.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78)
    expect(mail.raw.byteLength, mail.name).toBeLessThan(60_000)
  }
})

/** RFC 2047, as a mail program reads it. */
function wordsIn(value: string): string {
  return value
    .replaceAll(/\?= (?==\?)/g, '?=')
    .replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/g, (_, encoding, text) =>
      encoding === 'B' ? Buffer.from(text, 'base64').toString('latin1') : quoted(text.replaceAll('_', ' ')),
    )
    .replace(/^[\s\S]*$/, (all) => Buffer.from(all, 'latin1').toString('utf8'))
}

function quoted(text: string): string {
  return text.replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
