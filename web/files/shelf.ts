import { useSyncExternalStore } from 'preact/compat'
import { isPicture } from '../../shared/fileKinds.ts'
import type { AttachedFile, PostFile, SentFile } from '../../shared/files.ts'
import { limits } from '../../shared/limits.ts'
import { call, newOnceKey } from '../api.ts'
import { mayPass, ProblemError, problemFrom } from '../problem.ts'
import { say } from '../ui/live.tsx'
import { fromDraft, given, type KeptFile, readKept, writeKept } from './kept.ts'
import { filesMessages } from './messages.ts'
import { sendFile } from './sending.ts'

export type Shown = KeptFile & {
  state: 'waiting' | 'sending' | 'paused' | 'lost' | 'checking' | 'ready' | 'refused' | 'failed' | 'gone'
  sentBytes: number
  thumbnail?: string | undefined
  /** Why it failed, in the reader's language. */
  trouble?: string | undefined
  /** It may go better another time. */
  mayRetry?: boolean
  /** A post carries it already. */
  isCarried?: boolean
}

/** The files of one text that is being written. They go on being sent while one is elsewhere in the app. */
export type Shelf = ReturnType<typeof makeShelf>

const shelves = new Map<string, Shelf>()

function shelfOf(place: string): Shelf {
  const shelf = shelves.get(place) ?? makeShelf(place)
  shelves.set(place, shelf)
  return shelf
}

export function useShelf(place: string): Shelf {
  const shelf = shelfOf(place)
  useSyncExternalStore(shelf.follow, shelf.all)
  return shelf
}

const retry = { firstMs: 4_000, mostMs: 60_000 } as const

function makeShelf(place: string) {
  let items: readonly Shown[] = readKept(place).map(restored)
  const contents = new Map<string, File>()
  const stops = new Map<string, AbortController>()
  const listeners = new Set<() => void>()
  let isBusy = false
  let pauseMs: number = retry.firstMs
  let timer: ReturnType<typeof setTimeout> | undefined

  function set(next: readonly Shown[]): void {
    items = next
    writeKept(place, items.filter(({ isCarried }) => !isCarried).map(keptOf))
    for (const listener of listeners) listener()
  }
  function change(key: string, changed: Partial<Shown>): void {
    set(items.map((item) => (item.key === key ? { ...item, ...changed } : item)))
  }

  function add(files: readonly File[]): void {
    const words = filesMessages.now()
    const before = items.length
    for (const file of files) {
      const name = nameOf(file)
      const waits = items.find((one) => one.state === 'lost' && one.name === name && one.bytes === file.size)
      if (waits) {
        contents.set(waits.key, file)
        change(waits.key, { state: 'waiting' })
        continue
      }
      if (items.length >= limits.filesPerPost) {
        say(words.tooMany(limits.filesPerPost))
        break
      }
      const fault = file.size > limits.fileBytes ? words.tooLarge : file.size === 0 ? words.empty : undefined
      const key = newOnceKey()
      const about = {
        key,
        name,
        bytes: file.size,
        isPicture: file.type.startsWith('image/'),
        alt: '',
        decorative: false,
      }
      set([...items, { ...about, sentBytes: 0, state: fault ? 'failed' : 'waiting', trouble: fault }])
      if (!fault) contents.set(key, file)
    }
    if (items.length > before) say(words.added(items.length - before))
    void work()
  }

  /** One after the other: on a slow line one that is there is worth more than two halves. */
  async function work(): Promise<void> {
    if (isBusy) return
    isBusy = true
    for (let next = waiting(); next; next = waiting()) if (!(await send(next))) break
    isBusy = false
  }
  function waiting(): Shown | undefined {
    return items.find(({ state, key }) => state === 'waiting' && contents.has(key))
  }

  /** @returns false when the line is lost: then the others need not try */
  async function send({ key, id, name }: Shown): Promise<boolean> {
    const file = contents.get(key)
    if (!file) return true
    const stop = new AbortController()
    stops.set(key, stop)
    change(key, { state: 'sending', trouble: undefined })
    try {
      const found = await sendFile({
        ...{ key, id, file, name, signal: stop.signal },
        onBegun: (begun) => change(key, { id: begun }),
        onBytes: (sentBytes) => change(key, { sentBytes }),
        onArrived: () => change(key, { state: 'checking', sentBytes: file.size }),
      })
      contents.delete(key)
      pauseMs = retry.firstMs
      arrived(key, found)
    } catch (error) {
      if (!stop.signal.aborted) failed(key, error)
    }
    return items.every(({ state }) => state !== 'paused')
  }

  function arrived(key: string, found: SentFile): void {
    const words = filesMessages.now()
    change(key, found.state === 'ready' || found.state === 'refused' ? factsOf(found) : { state: 'gone' })
    if (found.state === 'ready') say(words.readyNamed(found.name))
    if (found.state === 'refused') say(words.refusedNamed(found.name))
  }

  function failed(key: string, error: unknown): void {
    const problem = problemFrom(error)
    if (!mayPass(problem)) {
      const trouble = problem.fields[0]?.message ?? problem.title
      change(key, problem.code === 'not-found' ? { state: 'gone' } : { state: 'failed', trouble, mayRetry: true })
      return
    }
    change(key, { state: 'paused' })
    clearTimeout(timer)
    timer = setTimeout(goOn, pauseMs)
    pauseMs = Math.min(pauseMs * 2, retry.mostMs)
  }

  function goOn(): void {
    const rests = ({ state, mayRetry }: Shown) => state === 'paused' || (state === 'failed' && mayRetry === true)
    if (items.some(rests)) set(items.map((item) => (rests(item) ? { ...item, state: 'waiting' } : item)))
    void work()
    void look()
  }

  function remove(key: string): void {
    const item = items.find((one) => one.key === key)
    stops.get(key)?.abort()
    contents.delete(key)
    set(items.filter((one) => one.key !== key))
    // What is left behind goes by itself within a day.
    if (item?.id && !item.isCarried)
      call('DELETE /files/:fileId', { params: { fileId: item.id } }).catch(() => undefined)
    void work()
  }

  /** What was begun on an earlier visit: what has become of it. */
  async function look(): Promise<void> {
    for (const { key, id, state } of items) {
      if (!id || state !== 'checking' || contents.has(key)) continue
      await call('GET /files/:fileId', { params: { fileId: id } }).then(
        (found) => change(key, found.state === 'checking' ? {} : factsOf(found)),
        (error) => problemFrom(error).code === 'not-found' && change(key, { state: 'gone' }),
      )
    }
  }

  /** As the text takes them. @throws ProblemError where one is not ready, or without its words */
  function attached(): AttachedFile[] {
    const words = filesMessages.now()
    if (items.some(({ state }) => ['waiting', 'sending', 'paused', 'lost', 'checking'].includes(state)))
      throw new ProblemError({ code: 'invalid', title: words.notYet })
    if (items.some(({ state }) => state !== 'ready'))
      throw new ProblemError({ code: 'invalid', title: words.hasRefused })
    const bare = items.filter(({ isPicture: is, alt, decorative }) => is && !alt.trim() && !decorative)
    if (bare.length > 0) {
      const fields = bare.map(
        ({ key }) => ({ field: altField(key), fault: 'required', message: words.altMissing }) as const,
      )
      throw new ProblemError({ code: 'invalid', title: words.altMissing, fields })
    }
    return items.flatMap(({ id, alt, decorative, isPicture: is }) => {
      if (!id) return []
      return [{ id, ...(is ? (decorative ? { decorative: true as const } : { alt }) : {}) }]
    })
  }

  /** With a text that was not sent its files come back. */
  function takeGiven(): void {
    const known = new Set(items.map(({ key }) => key))
    set([
      ...items,
      ...readKept(place)
        .filter(({ key }) => !known.has(key))
        .map(restored),
    ])
    void look()
  }

  /** What a draft keeps of them. */
  function inDraft(): AttachedFile[] {
    return items.flatMap(({ id, alt, decorative, state }) =>
      id && !['refused', 'failed', 'gone'].includes(state)
        ? [{ id, ...(alt.trim() ? { alt: alt.trim() } : {}), ...(decorative ? { decorative: true as const } : {}) }]
        : [],
    )
  }

  /** Those of a draft from another device, in the place of these. */
  function take(files: readonly AttachedFile[] = []): void {
    const known = new Map(items.map((item) => [item.id, item]))
    set(
      files.map((file) => {
        const item = known.get(file.id) ?? restored(fromDraft(file))
        return { ...item, alt: file.alt ?? '', decorative: file.decorative ?? false }
      }),
    )
    void look()
  }

  addEventListener('online', goOn)
  addEventListener(given(place), takeGiven)
  void look()
  return {
    all: () => items,
    follow(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    ...{ add, remove, goOn, attached, inDraft, take },
    /** What it belongs to carries it now. */
    handOver: (id: string) => set(items.filter((item) => item.id !== id)),
    describe: (key: string, alt: string) => change(key, { alt }),
    decorate: (key: string, decorative: boolean) => change(key, { decorative }),
    /** What the post carries that is edited. */
    carry: (files: readonly PostFile[]) => set([...files.map(shownOf), ...items.filter(({ isCarried }) => !isCarried)]),
    show: (id: string, thumbnail: string | undefined) => change(id, { thumbnail }),
    /** They belong to a text that is sent, or was given up. */
    clear(): void {
      removeEventListener('online', goOn)
      removeEventListener(given(place), takeGiven)
      clearTimeout(timer)
      for (const stop of stops.values()) stop.abort()
      contents.clear()
      shelves.delete(place)
      set([])
    },
  }
}

export function altField(key: string): string {
  return `alt-${key}`
}

// Without what no name may hold; as long as a name may be, its ending kept.
function nameOf({ name }: File): string {
  const plain =
    name
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Cf}\\/]/gu, '')
      .trim() || 'archivo'
  if (plain.length <= limits.fileNameCharacters) return plain
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? ''
  return plain.slice(0, limits.fileNameCharacters - ending.length) + ending
}

function factsOf({ id, name, bytes, state, kind, refusal, thumbnail }: SentFile): Partial<Shown> {
  const told = state === 'ready' || state === 'refused' ? state : 'lost'
  return { id, name, bytes, state: told, kind, refusal, thumbnail, ...(kind ? { isPicture: isPicture(kind) } : {}) }
}

function shownOf({ id, name, bytes, kind, alt = '' }: PostFile): Shown {
  const picture = isPicture(kind)
  const about = { key: id, id, name, bytes, kind, isPicture: picture, alt, decorative: picture && !alt }
  return { ...about, state: 'ready', sentBytes: bytes, isCarried: true }
}

function restored(kept: KeptFile): Shown {
  if (kept.refusal) return { ...kept, state: 'refused', sentBytes: 0 }
  return { ...kept, state: kept.id ? 'checking' : 'lost', sentBytes: 0 }
}

function keptOf({ key, id, name, bytes, kind, refusal, isPicture: is, alt, decorative }: Shown): KeptFile {
  return { key, id, name, bytes, kind, refusal, isPicture: is, alt, decorative }
}
