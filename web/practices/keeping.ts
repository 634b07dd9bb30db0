import { useEffect, useRef, useState } from 'preact/hooks'
import { forget } from '../device.ts'
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
export function useKeeping<Content extends object>({ place, loaded, send, read }: Given<Content>): Keeping<Content> {
  const key = draftKey(personHere(), place)
  const [begun] = useState(() => recalled<Content>(key))
  const [kept, show] = useState<Kept<Content>>(() => begun ?? { base: loaded, mine: loaded.content, clashes: [] })
  const [isKept, setIsKept] = useState(true)
  const [online, setOnline] = useState(navigator.onLine)
  const [faults, setFaults] = useState<Record<string, { message: string; value: unknown }>>({})
  const [told, setTold] = useState<{ busy?: true; problem?: ProblemError; savedAt?: string }>({})
  const now = useRef({ kept, faults, busy: false, savedAtMs: 0, gone: false })
  now.current.faults = faults

  function lay(next: Kept<Content>): void {
    now.current.kept = next
    show(next)
    const isChanged = changedIn(next.base.content, next.mine).length > 0
    setIsKept(writeDraft(key, isChanged ? JSON.stringify(next) : '', Date.now()))
  }

  /** What is to be sent now: without what its writer has to correct or to decide first. */
  function waiting(): string[] {
    const { base, mine, clashes } = now.current.kept
    const values = new Map<string, unknown>(Object.entries(mine))
    return changedIn(base.content, mine).filter((name) => {
      const text = textWith(name)
      const fault = now.current.faults[text]
      return !clashes.includes(text) && !(fault && isSame(fault.value, values.get(text)))
    })
  }

  function meet(theirs: Theirs<Content>): void {
    const { base, mine, clashes } = now.current.kept
    const met = merge(base.content, mine, theirs.content)
    const undecided = clashes.filter((name) => changedIn(theirs.content, met.merged).includes(name))
    lay({
      base: theirs,
      mine: met.merged,
      clashes: [...new Set([...undecided, ...met.clashes.filter((name) => textWith(name) === name)])],
      theirs,
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
      const content = { ...base.content, ...only(mine, fields) }
      if (!now.current.gone) lay({ ...now.current.kept, base: { version, content } })
      else if (isSame(now.current.kept.mine, mine)) forget(key)
      setTold({ savedAt })
      now.current.savedAtMs = Date.now()
    } catch (error) {
      refused(problemFrom(error), mine)
    } finally {
      now.current.busy = false
    }
  }

  function refused(problem: ProblemError, mine: Content): void {
    if (problem.code === 'edit-conflict' && problem.current) {
      meet(read(problem.current))
      setTold(({ savedAt }) => (savedAt ? { savedAt } : {}))
      return
    }
    const values = new Map<string, unknown>(Object.entries(mine))
    const named = problem.fields.map(({ field, message }) => [ownName(field), message] as const)
    if (problem.code === 'invalid' && named.length > 0) {
      const met = named.map(([name, message]) => [name, { message, value: values.get(name) }])
      setFaults((before) => ({ ...before, ...Object.fromEntries(met) }))
    }
    setTold(({ savedAt }) => ({ problem, ...(savedAt ? { savedAt } : {}) }))
  }

  useEffect(() => {
    if (loaded.version > now.current.kept.base.version) meet(loaded)
  }, [loaded.version])

  const isLost = told.problem?.code === 'not-found'
  const unsent = waiting().join(' ')
  useEffect(() => {
    if (unsent === '' || told.busy || isLost) return
    const soonestMs = now.current.savedAtMs + pace.betweenMs - Date.now()
    const failed = told.problem && told.problem.code !== 'invalid'
    const timer = setTimeout(() => void save(), failed ? pace.againMs : Math.max(pace.restMs, soonestMs))
    return () => clearTimeout(timer)
  }, [kept, unsent, told, isLost])

  useEffect(() => {
    const flush = () => {
      setOnline(navigator.onLine)
      void save()
    }
    const cut = () => setOnline(false)
    const leave = () => document.visibilityState === 'hidden' && flush()
    addEventListener('online', flush)
    addEventListener('offline', cut)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('online', flush)
      removeEventListener('offline', cut)
      document.removeEventListener('visibilitychange', leave)
      now.current.gone = true
      flush()
    }
  }, [])

  const mineNow = new Map<string, unknown>(Object.entries(kept.mine))
  const wrong = Object.entries(faults).filter(([name, { value }]) => isSame(value, mineNow.get(name)))
  const status = statusOf({ told, unsent, online, clashes: kept.clashes.length, faults: wrong.length })
  return {
    ...{ mine: kept.mine, status, isKept, savedAt: told.savedAt, problem: told.problem },
    ...{ restored: begun !== undefined, clashes: kept.clashes, theirs: kept.theirs },
    faults: Object.fromEntries(wrong.map(([name, { message }]) => [name, message])),
    set: (changes) => lay({ ...now.current.kept, mine: { ...now.current.kept.mine, ...changes } }),
    settle(name) {
      // Decided by hand: it need not wait for its turn.
      now.current.savedAtMs = 0
      lay({ ...now.current.kept, clashes: now.current.kept.clashes.filter((one) => one !== name) })
    },
  }
}

type Facts = {
  told: { busy?: true; problem?: ProblemError; savedAt?: string }
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

function recalled<Content extends object>(key: string): Kept<Content> | undefined {
  try {
    const kept: Kept<Content> | undefined = JSON.parse(readDraft(key, Date.now()) ?? 'null') ?? undefined
    return typeof kept?.base?.version === 'number' && typeof kept.mine === 'object' ? kept : undefined
  } catch {
    return undefined
  }
}
