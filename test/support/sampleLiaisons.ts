import { castAt } from '../../infra/local/sample/cast.ts'

/** The addresses of the sample's liaisons who can sign in. */
export function sampleLiaisons(): string[] {
  const people = castAt(new Date().toISOString(), new Set()).flatMap((tenure) => tenure.people)
  return people.flatMap(({ role, account }) =>
    role === 'liaison' && account.state === 'active' ? [account.email] : [],
  )
}
