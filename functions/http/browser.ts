import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Browser } from '../access/browser.ts'
import { sessionMostDays } from '../access/session.ts'

const sessionCookie = '__Host-session'
const ceremonyCookie = '__Host-ceremony'
const ceremonySeconds = 10 * 60
const guarded = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const

export function sessionCookieOf(c: Context): string | undefined {
  return getCookie(c, sessionCookie)
}

export function browserOf(c: Context, source: string): Browser {
  return {
    ceremony: getCookie(c, ceremonyCookie),
    userAgent: (c.req.header('user-agent') ?? '').slice(0, 300),
    source,
    keepCeremony: (secret) => setCookie(c, ceremonyCookie, secret, { ...guarded, maxAge: ceremonySeconds }),
    dropCeremony: () => setCookie(c, ceremonyCookie, '', { ...guarded, maxAge: 0 }),
    keepSession: (value) => setCookie(c, sessionCookie, value, { ...guarded, maxAge: sessionMostDays * 24 * 3600 }),
    dropSession: () => {
      setCookie(c, sessionCookie, '', { ...guarded, maxAge: 0 })
      c.header('Clear-Site-Data', '"cache", "storage"')
    },
  }
}
