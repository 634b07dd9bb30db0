import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const headless = '/usr/bin/chromium-headless-shell'

/** Chromium without a sandbox of its own (tests may run as root) and without calls to anywhere else. */
export function openChromium(more: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (existsSync(headless) ? headless : '/usr/bin/chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  })
}

/** Gives a browser the session that `npm run sign-in` prints. */
export async function withSession(context: BrowserContext, origin: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  // DevTools takes a secure cookie for an https address alone; browsers then send it to http://localhost too.
  await context.addCookies([
    { name, value, url: origin.replace('http:', 'https:'), httpOnly: true, secure: true, sameSite: 'Lax' },
  ])
}

/** What a page said in the console that nobody wants to hear: errors and reports of the Content-Security-Policy. */
export function listenForTrouble(page: Page): string[] {
  const heard: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  page.on('pageerror', (error) => heard.push(String(error)))
  return heard
}
