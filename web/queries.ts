import type { UseQueryOptions } from '@tanstack/react-query'
import type { EndpointName } from '../shared/endpoints.ts'
import { type AnswerOf, type CallOptions, type LooseOptions, request } from './api.ts'
import { queryClient } from './cache.ts'
import { askedEarly } from './early.ts'
import type { ProblemError } from './problem.ts'

type ReadName = Extract<EndpointName, `GET ${string}`>
type ReadOptions<Name extends ReadName> = Omit<CallOptions<Name>, 'signal' | 'onceKey' | 'writtenBy' | 'keepalive'>
type Given<Name extends ReadName> =
  Record<never, never> extends ReadOptions<Name> ? [ReadOptions<Name>?] : [ReadOptions<Name>]
type Key = readonly [string, ...unknown[]]

/** A reading of the API for `useQuery`: `useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))`. */
export function reading<Name extends ReadName>(
  name: Name,
  ...given: Given<Name>
): UseQueryOptions<AnswerOf<Name>, ProblemError, AnswerOf<Name>, Key> & { queryKey: Key } {
  return looseReading(name, given[0])
}

function looseReading(name: string, options: LooseOptions | undefined) {
  const { params, query } = options ?? {}
  const address = { ...(params && { params }), ...(query && Object.keys(query).length > 0 && { query }) }
  const queryKey: Key = Object.keys(address).length > 0 ? [name, address] : [name]
  return { queryKey, queryFn: ({ signal }: { signal: AbortSignal }) => request(name, { ...options, signal }) }
}

/** How long the first page may wait for answers that are nearly here: showing it once is faster than showing its frame first. */
const nearlyMs = 100

/** Takes in what was asked for before the app arrived, so that the first page shows with it; what comes later is shown when it comes. */
export async function takeInEarly(): Promise<void> {
  const taken = askedEarly().map(([name, options]) =>
    queryClient.prefetchQuery({ ...looseReading(name, options), staleTime: 0 }),
  )
  const isKept = askedEarly().every(
    ([name, options]) => queryClient.getQueryState(looseReading(name, options).queryKey)?.data !== undefined,
  )
  if (!isKept) await Promise.race([Promise.all(taken), new Promise((resolve) => setTimeout(resolve, nearlyMs))])
}

/** Marks answers of these endpoints as old, whatever their parameters: those on the screen are read again. */
export async function refresh(...names: ReadName[]): Promise<void> {
  await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}
