import { mailFrom } from '../../../functions/mail/layout.ts'
import { type MailSettings, mimeOf } from '../../../functions/platform/mailer.ts'
import type { Language } from '../../../shared/languages.ts'
import type { Example } from './examples.ts'

/** How a mail may come to somebody: with the colours of the day or of the night, or from a program that drops what stands in `<style>`. */
export const schemes = ['light', 'dark', 'bare'] as const
export type Scheme = (typeof schemes)[number]

export type Shown = { subject: string; text: string; headers: string; raw: Buffer }

export async function shown(example: Example, language: Language, settings: MailSettings): Promise<Shown> {
  const mail = mailFrom(await example.letter(language))
  const raw = mimeOf(mail, settings)
  const [headers = ''] = raw.toString('utf8').split('\r\n\r\n')
  return { subject: mail.subject, text: mail.text, headers, raw }
}

/** The HTML of a mail, in one of the schemes whatever the browser is set to. */
export async function asSeen(example: Example, language: Language, scheme: Scheme): Promise<string> {
  const mail = mailFrom(await example.letter(language))
  // Links leave the frame: inside it, a sandboxed page could show nothing.
  const html = mail.html.replace('<head>', '<head><base target="_blank">')
  if (scheme === 'bare') return html.replaceAll(/<style>[^<]*<\/style>\n?/g, '')
  const isDark = scheme === 'dark'
  return html
    .replaceAll('@media (prefers-color-scheme: dark)', isDark ? '@media all' : '@media not all')
    .replaceAll('content="light dark"', `content="${isDark ? 'dark' : 'only light'}"`)
}
