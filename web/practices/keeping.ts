import { useEffect, useRef, useState } from 'preact/hooks'
import { draftKey, readDraft, writeDraft } from '../drafts.ts'
import { type ProblemError, problemFrom } from '../problem.ts'
import { personHere } from '../session.ts'
import { changedIn, isSame, merge, only } from './merge.ts'

/** What is typed rests for so long before the server hears of it, and is not sent more often than this. */
export const pace = { restMs: 2_500, betweenMs: 10_000, againMs: 15_000 } as const

export type Version<Content> = { version: number; content: Content }
export type Theirs<Content> = Version<Content> & { by?: string | undefined }
type Given<Content> = {
  /** Names the draft on this device. */
  place: string
  loaded: Version<Content>
  /** Sends these fields of what was typed, on top of a version. */
  send: (fields: readonly string[], typed: Content, version: number) => Promise<{ version: number; savedAt: string }>
  /** What `edit-conflict` brought. */
  read: (current: { version: number; text: string }) => Theirs<Content>
}
type Kept<Content> = { base: Version<Content>; mine: Content; clashes: string[]; theirs?: Theirs<Content> | undefined }
export type Status = 'nothing' | 'waiting' | 'saving' | 'saved' | 'offline' | 'fault' | 'clash' | 'lost' | 'trouble'

export type Keeping<Content> = {
  mine: Content
  set: (changes: Partial<Content>) => void
  status: Status
  savedAt: string | undefined
  /** What was typed on an earlier visit and had not arrived. */
  restored: boolean
  /** False when this device refuses to keep anything. */
  isKept: boolean
  /** What is wrong with a field, by its own name. */
  faults: Record<string, string>
  problem: ProblemError | undefined
  clashes: readonly string[]
  theirs: Theirs<Content> | undefined
  /** Mine goes on top of what was saved elsewhere. */
  settle: (name: string) => void
}

/**
 * A record that is kept as it is typed: on the device at every keystroke, on the server some seconds later, field by field on top of
 * what others saved meanwhile. A crash, a closed tab or a lost line lose nothing.
 */
export function useKeeping<Content extends object>(given: Given<Content>): Keeping<Content> {
  const { kept, now, lay, meet, isKept, begun } = useKept(given)
  const { told, faults, waiting, save } = useSending(given, { now, lay, meet })
  const online = useOnline(() => void save())
  const { savedAt, problem, busy } = told
  const unsent = waiting().join(' ')
  useEffect(() => {
    if (unsent === '' || busy || problem?.code === 'not-found') return
    const soonestMs = now.current.savedAtMs + pace.betweenMs - Date.now()
    const failedMs = problem?.code === 'invalid' ? pace.betweenMs : pace.againMs
    const timer = setTimeout(() => void save(), problem ? failedMs : Math.max(pace.restMs, soonestMs))
    return () => clearTimeout(timer)
  }, [kept, unsent, told])

  const values = new Map<string, unknown>(Object.entries(kept.mine))
  const wrong = Object.entries(faults).filter(([name, { value }]) => isSame(value, values.get(name)))
  const status = statusOf({ told, unsent, online, clashes: kept.clashes.length, faults: wrong.length })
  return {
    ...{ mine: kept.mine, status, isKept, savedAt, problem },
    ...{ restored: begun, clashes: kept.clashes, theirs: kept.theirs },
    faults: Object.fromEntries(wrong.map(([name, { message }]) => [name, message])),
    set: (changes) => lay({ ...now.current.kept, mine: { ...now.current.kept.mine, ...changes } }),
    settle(name) {
      // Decided by hand: it need not wait for its turn.
      now.current.savedAtMs = 0
      lay({ ...now.current.kept, clashes: now.current.kept.clashes.filter((one) => one !== name) })
    },
  }
}

/** What was typed and what it was begun from, here and on the device. */
function useKept<Content extends object>({ place, loaded }: Given<Content>) {
  const key = draftKey(personHere(), place)
  const [begun] = useState(() => recalled(key, loaded.content))
  const [kept, show] = useState<Kept<Content>>(() => begun ?? { base: loaded, mine: loaded.content, clashes: [] })
  const [isKept, setIsKept] = useState(true)
  const now = useRef({ kept, busy: false, savedAtMs: 0 })

  function lay(next: Kept<Content>): void {
    now.current.kept = next
    show(next)
    const isChanged = changedIn(next.base.content, next.mine).length > 0
    setIsKept(writeDraft(key, isChanged ? JSON.stringify(next) : '', Date.now()))
  }

  function meet(theirs: Theirs<Content>): void {
    const { base, mine, clashes } = now.current.kept
    const met = merge(base.content, mine, theirs.content)
    const undecided = clashes.filter((name) => changedIn(theirs.content, met.merged).includes(name))
    const decidable = met.clashes.filter((name) => textWith(name) === name)
    lay({ base: theirs, mine: met.merged, clashes: [...new Set([...undecided, ...decidable])], theirs })
  }

  useEffect(() => {
    if (loaded.version > now.current.kept.base.version) meet(loaded)
  }, [loaded.version])

  return { kept, now, lay, meet, isKept, begun: begun !== undefined }
}

type Laid<Content extends object> = Pick<ReturnType<typeof useKept<Content>>, 'now' | 'lay' | 'meet'>
type Faulty = Record<string, { message: string; value: unknown }>
type Told = { busy?: true; problem?: ProblemError; savedAt?: string }

/** One save at a time, of what its writer has not to correct or to decide first. */
function useSending<Content extends object>({ send, read }: Given<Content>, { now, lay, meet }: Laid<Content>) {
  const [told, setTold] = useState<Told>({})
  const [faults, setFaults] = useState<Faulty>({})
  const faulty = useRef(faults)
  faulty.current = faults

  function waiting(): string[] {
    const { base, mine, clashes } = now.current.kept
    const values = new Map<string, unknown>(Object.entries(mine))
    return changedIn(base.content, mine).filter((name) => {
      const text = textWith(name)
      const fault = faulty.current[text]
      return !clashes.includes(text) && !(fault && isSame(fault.value, values.get(text)))
    })
  }

  async function save(): Promise<void> {
    const fields = waiting()
    const { base, mine } = now.current.kept
    if (now.current.busy || fields.length === 0) return
    now.current.busy = true
    setTold((before) => ({ ...before, busy: true }))
    try {
      const { version, savedAt } = await send(fields, mine, base.version)
      // The device hears of it too when the page has been left meanwhile.
      lay({ ...now.current.kept, base: { version, content: { ...base.content, ...only(mine, fields) } } })
      setTold({ savedAt })
      now.current.savedAtMs = Date.now()
    } catch (error) {
      refused(problemFrom(error), mine)
    } finally {
      now.current.busy = false
    }
  }

  function refused(problem: ProblemError, mine: Content): void {
    const met = problem.code === 'edit-conflict' && problem.current
    if (met) meet(read(met))
    if (problem.code === 'invalid') setFaults((before) => ({ ...before, ...faultsOf(problem, mine) }))
    setTold(({ savedAt }) => ({ ...(met ? {} : { problem }), ...(savedAt ? { savedAt } : {}) }))
  }

  return { told, faults, waiting, save }
}

function faultsOf({ fields }: ProblemError, mine: object): Faulty {
  const values = new Map<string, unknown>(Object.entries(mine))
  return Object.fromEntries(
    fields.map(({ field, message }) => [ownName(field), { message, value: values.get(ownName(field)) }]),
  )
}

/** Whether there is a line; `flush` runs when it comes back, and when the page is left. */
function useOnline(flush: () => void): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  const latest = useRef(flush)
  latest.current = flush
  useEffect(() => {
    const look = () => {
      setOnline(navigator.onLine)
      if (navigator.onLine) latest.current()
    }
    const leave = () => document.visibilityState === 'hidden' && latest.current()
    addEventListener('online', look)
    addEventListener('offline', look)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
      document.removeEventListener('visibilitychange', leave)
      latest.current()
    }
  }, [])
  return online
}

type Facts = {
  told: Told
  unsent: string
  online: boolean
  clashes: number
  faults: number
}

function statusOf({ told: { busy, problem, savedAt }, unsent, online, clashes, faults }: Facts): Status {
  if (busy) return 'saving'
  if (problem?.code === 'not-found') return 'lost'
  if (unsent !== '' && (!online || problem?.code === 'unreachable')) return 'offline'
  if (unsent !== '' && problem && problem.code !== 'invalid') return 'trouble'
  if (clashes > 0) return 'clash'
  if (faults > 0) return 'fault'
  if (unsent !== '') return 'waiting'
  return savedAt ? 'saved' : 'nothing'
}

// What is noted of a text goes with it and is decided with it: `of-title` with `title`.
function textWith(name: string): string {
  return name.replace(/^of-/, '')
}

// `texts.title`, `facts.focalPoints.1`: the field is the second part.
function ownName(field: string): string {
  const [place = '', name] = field.split('.')
  return name ?? place
}

// A field that came to be asked for after it was kept is as it was loaded.
function recalled<Content extends object>(key: string, loaded: Content): Kept<Content> | undefined {
  try {
    const kept: Kept<Content> | undefined = JSON.parse(readDraft(key, Date.now()) ?? 'null') ?? undefined
    if (typeof kept?.base?.version !== 'number' || typeof kept.mine !== 'object') return undefined
    const { base, mine } = kept
    return { ...kept, base: { ...base, content: { ...loaded, ...base.content } }, mine: { ...loaded, ...mine } }
  } catch {
    return undefined
  }
}
