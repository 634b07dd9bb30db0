// The first script of a visit, kept small: it sends for all that the first page needs at once, and nothing waits in line.
import { askEarly } from './early.ts'
import { currentLanguage, setCurrentLanguage } from './language.ts'
import { interfaceMessages } from './messages.ts'
import { loadPage } from './page.ts'
import { pageAt } from './pages.ts'

setCurrentLanguage(currentLanguage())
const found = pageAt(location.pathname)
if (found && !found.page.open) {
  askEarly(['/api/me', ...(found.page.early?.(found.params, location.search) ?? [])])
}
const ready = Promise.all([interfaceMessages.load(), found && loadPage(found.page)])
const { start } = await import('./app.tsx')
await ready
await start()
