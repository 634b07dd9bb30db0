/** Where to go after signing in: a path of ours and nothing else. */
export function placeAfterSignIn(search: URLSearchParams): string {
  const to = search.get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
