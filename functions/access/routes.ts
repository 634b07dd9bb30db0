import type { accessEndpoints } from '../../shared/access.ts'
import { Problem } from '../../shared/problem.ts'
import type { Handlers } from '../http/handlers.ts'

const unfinished = async (): Promise<never> => {
  throw new Problem('unexpected')
}

export const accessRoutes: Handlers<typeof accessEndpoints> = {
  'POST /sign-in/passkey/options': unfinished,
  'POST /sign-in/passkey': unfinished,
  'POST /sign-in/codes/request': unfinished,
  'POST /sign-in/codes': unfinished,
  'DELETE /session': unfinished,
  'GET /me/sessions': unfinished,
  'DELETE /me/sessions/:sessionId': unfinished,
  'POST /proof/passkey/options': unfinished,
  'POST /proof/passkey': unfinished,
  'POST /proof/codes/request': unfinished,
  'POST /proof/codes': unfinished,
  'GET /me/credentials': unfinished,
  'POST /me/passkeys/options': unfinished,
  'POST /me/passkeys': unfinished,
  'POST /me/app/options': unfinished,
  'POST /me/app': unfinished,
  'DELETE /me/credentials/:credentialId': unfinished,
  'POST /invitations/open': unfinished,
  'POST /invitations/code': unfinished,
  'POST /invitations/verification': unfinished,
  'POST /invitations/passkey/options': unfinished,
  'POST /invitations/passkey': unfinished,
  'POST /invitations/app/options': unfinished,
  'POST /invitations/app': unfinished,
  'GET /people/:personId/sessions': unfinished,
  'DELETE /people/:personId/sessions': unfinished,
}
