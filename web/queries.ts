import type { UseQueryOptions } from '@tanstack/react-query'
import type { EndpointName } from '../shared/endpoints.ts'
import { type AnswerOf, type CallOptions, request } from './api.ts'
import { queryClient } from './cache.ts'
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
  return {
    queryKey: given[0] ? [name, given[0]] : [name],
    queryFn: ({ signal }) => request(name, { ...given[0], signal }),
  }
}

/** Marks answers of these endpoints as old, whatever their parameters: those on the screen are read again. */
export async function refresh(...names: ReadName[]): Promise<void> {
  await Promise.all(names.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
}
