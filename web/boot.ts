// The first script of a visit, kept small: it sends for all that the first page needs at once, and nothing waits in line.
import { askEarly } from './early.ts'
import { currentLanguage, setCurrentLanguage } from './language.ts'
import { interfaceMessages } from './messages.ts'
import { loadPage } from './page.ts'
import { learnPages, pageAt } from './pages.ts'
import { shelf } from './shelf.ts'

async function begin(): Promise<void> {
  setCurrentLanguage(currentLanguage())
  // Where they cannot be learnt now, the app itself says so.
  if (!pageAt(location.pathname)) await learnPages().catch(() => undefined)
  const found = pageAt(location.pathname)
  // Whatever was kept: what shows at once from the device holds only for the person it was kept for.
  if (!found?.page.open) {
    askEarly([['GET /me'], ...(found?.page.early?.(found.params, new URLSearchParams(location.search)) ?? [])])
  }
  const kept = shelf.read()
  const rest = Promise.all([interfaceMessages.load(), found && loadPage(found.page)])
  const { start } = await import('./app.tsx')
  await rest
  await start(kept)
}

// A file of this build that is gone belongs to a build that was replaced: the page is loaded anew, once; drafts are on the device.
addEventListener('vite:preloadError', () => {
  // Without a line a new load would end in the browser's own error page.
  if (!navigator.onLine) return
  const lastMs = Number(sessionStorage.getItem('enlaces:reloaded') ?? 0)
  if (Date.now() - lastMs < 60_000) return
  sessionStorage.setItem('enlaces:reloaded', String(Date.now()))
  location.reload()
})

void begin()
