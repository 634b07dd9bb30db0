// Runs in the browser: shows a batch of texts on the page that prints a thread, each as a text, and as the names and words beside it.
import { QueryClientProvider } from '@tanstack/react-query'
import { render } from 'preact'
import { queryClient } from '../../web/cache.ts'
import { filesMessages } from '../../web/files/messages.ts'
import { PrintThread } from '../../web/forum/PrintThread.tsx'
import { interfaceMessages } from '../../web/messages.ts'
import { frame, setOffWithin } from './setOff.ts'

const [, , layer = '', batch = ''] = location.pathname.split('/')
const threadId = 'thread_01ARZ3NDEKTSV4RRFFQ69G5FAV'
const at = '2026-11-26T12:00:00.000Z'
/** Of every so many texts one is also why a post was hidden. */
const markedEvery = 20

async function show(): Promise<void> {
  const [htmls, texts] = await Promise.all([textsOf(layer), textsOf(layer === 'none' ? 'none' : 'policy')])
  const posts = htmls.flatMap((html, index) => postsOf(html, texts[index] ?? '', index))
  answerWith(posts, htmls[0] ?? '', texts[0] ?? '')
  // Asked for by each post.
  queryClient.setQueryData(['GET /me'], { id: 'person_1', name: 'Ana', zone: 'UTC' })
  await Promise.all([interfaceMessages.load(), filesMessages.load()])
  const place = document.createElement('main')
  document.documentElement.append(place)
  render(
    <QueryClientProvider client={queryClient}>
      <PrintThread params={{ threadId }} search={new URLSearchParams()} />
    </QueryClientProvider>,
    place,
  )
  while (place.querySelectorAll('article').length < posts.length) await frame()
  await setOffWithin(place, texts.length)
}

async function textsOf(which: string): Promise<string[]> {
  return (await fetch(`/texts/${which}/${batch}`)).json()
}

function authorNamed(name: string) {
  return { id: 'person_01ARZ3NDEKTSV4RRFFQ69G5FAV', name, role: 'editor', institution: name }
}

function postsOf(html: string, text: string, index: number) {
  const files = [{ id: 'file_01ARZ3NDEKTSV4RRFFQ69G5FAV', name: text, kind: 'pdf', bytes: 1, alt: text }]
  const may = { edit: false, remove: false, restore: false, flag: false, keep: false }
  const post = { threadId, author: authorNamed(text), language: 'es', html, files, writtenAt: at, may, version: 1 }
  const mark = { kind: 'hidden', at, reason: text, byAuthor: false }
  const number = index * 2 + 1
  return [
    { ...post, id: `post_${number}`, number },
    ...(index % markedEvery === 0 ? [{ ...post, id: `post_${number + 1}`, number: number + 1, mark }] : []),
  ]
}

/** Answers as the API does, which this page does not have. */
function answerWith(posts: object[], html: string, text: string): void {
  const author = authorNamed(text)
  const facts = { id: threadId, spaceId: 'space_1', audience: 'network', title: text, language: 'es', author }
  const counts = { openedAt: at, postCount: 1, lastPostAt: at, lastAuthor: author, lastRead: 0, unread: 0, version: 1 }
  const summary = { html, body: text, language: 'es', author, writtenAt: at, version: 1 }
  const page = { thread: { ...facts, ...counts, may: {} }, posts, summary }
  const real = window.fetch
  window.fetch = async (asked, ...more) => {
    const path = String(asked)
    if (path.startsWith('/api/threads/')) return Response.json(page)
    return path.startsWith('/api/') ? Response.json({ code: 'not-found' }, { status: 404 }) : real(asked, ...more)
  }
}

void show()
