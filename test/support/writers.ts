import type { BrowserContext, Locator, Page } from 'playwright-core'
import { beforeAll } from 'vitest'
import type { Space, Thread, ThreadPage } from '../../shared/forum.ts'
import { listenForTrouble } from './browser.ts'
import { beatriz, suyapa, useJourneys } from './journeys.ts'

/** A machine with a space of its own and a browser, for journeys of people who write. */
export function useWriters() {
  const { asked, contextOf, origin, signedIn } = useJourneys()
  let space: Space

  beforeAll(async () => {
    space = await api<Space>('POST', '/spaces', {
      ...{ title: 'Turnos', description: 'Sobre los turnos', language: 'es', audience: 'network' },
    })
  })

  const api = <T>(method: string, path: string, body?: object) => asked<T>(beatriz, method, path, body)

  async function newThread(title: string): Promise<Thread> {
    const body = 'El turno de **noche** avisa.\n\nEl de día confirma.'
    return api<Thread>('POST', `/spaces/${space.id}/threads`, { title, language: 'es', body })
  }

  const htmlOf = async (thread: Thread) =>
    (await api<ThreadPage>('GET', `/threads/${thread.id}`)).posts.slice(1).map(({ html }) => html)

  async function personsContext(
    language: 'es' | 'fr',
    width: number,
    email = suyapa,
    box?: 'rich',
  ): Promise<BrowserContext> {
    const context = await contextOf(email, { width, language })
    // Where a journey is about something else, it is written plainly.
    if (!box) await context.addInitScript(() => localStorage.setItem('enlaces:writing-box', 'plain'))
    return context
  }

  async function openedAt(context: BrowserContext, thread: Thread): Promise<{ page: Page; trouble: string[] }> {
    const page = await context.newPage()
    const trouble = listenForTrouble(page)
    await page.goto(`${origin()}/threads/${thread.id}?from=1`)
    await page.locator('#post-1').waitFor()
    return { page, trouble }
  }

  function select(page: Page, paragraph: number): Promise<void> {
    return page.evaluate((at) => {
      const text = document.querySelectorAll('#post-1 .prose p')[at]
      if (text) getSelection()?.selectAllChildren(text)
    }, paragraph)
  }

  return {
    api,
    newThread,
    htmlOf,
    personsContext,
    openedAt,
    select,
    origin,
    spaceId: () => space.id,
    signedIn,
  }
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}
