import { useQuery } from '@tanstack/react-query'
import type { Account } from '../shared/members.ts'
import { whenSignedOut } from './api.ts'
import { emptyCache, queryClient } from './cache.ts'
import { forget, recall, remember } from './device.ts'
import { isAnythingWaiting } from './drafts.ts'
import { chosenLanguage, keepAccountLanguage } from './language.ts'
import { goTo, placeNow } from './place.ts'
import { reading } from './queries.ts'
import { switchLanguage } from './switchLanguage.ts'

export { placeAfterSignIn } from './afterSignIn.ts'

// In memory: another tab may have signed somebody else in, and what was read and typed in this one stays its own person's.
let here: { id: string | undefined } | undefined

/** Whose tab this is: names the drafts of each person apart. Holds when offline too. */
export function personHere(): string | undefined {
  here ??= { id: recall('person') }
  return here.id
}

/** My account; undefined until it is known. */
export function useMe(): Account | undefined {
  return useQuery({ ...reading('GET /me'), staleTime: 60_000 }).data
}

/** Whether I edit or coordinate; false until it is known. */
export function useIsStaff(): boolean {
  const role = useMe()?.role
  return role === 'editor' || role === 'coordinator'
}

/** Watches who is signed in: another person finds nothing of what the first one read. */
export function watchSession(): void {
  whenSignedOut(() => void leaveForSignIn())
  queryClient.getQueryCache().subscribe(({ query, type }) => {
    if (type === 'updated' && query.queryKey[0] === 'GET /me' && query.state.data) void welcome(query.state.data)
  })
}

async function welcome(me: Account): Promise<void> {
  const before = personHere()
  here = { id: me.id }
  remember('person', me.id)
  keepAccountLanguage(me.language)
  if (before && before !== me.id) {
    await emptyCache()
    location.reload()
    return
  }
  sendWhatWaits()
  if (!chosenLanguage()) await switchLanguage(me.language)
}

/** What was sent without a line goes out; its code is fetched only when there is such a thing. */
export function sendWhatWaits(): void {
  if (isAnythingWaiting(personHere())) void import('./composer/sending.ts').then((file) => file.keepSending())
}

// The place is kept in the address, and drafts stay on the device: after signing in all is as it was.
async function leaveForSignIn(): Promise<void> {
  await emptyCache()
  const { path, whole } = placeNow()
  if (path !== '/sign-in') goTo(`/sign-in?to=${encodeURIComponent(whole)}`, { replace: true })
}

/** After the server has ended the session. The next page starts from nothing. */
export async function forgetSession(): Promise<void> {
  await emptyCache()
  forget('person')
  location.assign('/sign-in')
}
