import type { accessEndpoints } from '../../shared/access.ts'
import type { subscriberEndpoints } from '../../shared/subscribers.ts'
import type { Handlers } from '../http/handlers.ts'
import * as acceptance from './acceptance.ts'
import * as proof from './proof.ts'
import * as sessions from './sessions.ts'
import * as signIn from './signIn.ts'
import * as subscribing from './subscribing.ts'
import * as waysIn from './waysIn.ts'

export const accessRoutes: Handlers<typeof accessEndpoints> = {
  'POST /sign-in/passkey/options': ({ deps, browser }) => signIn.beginPasskeySignIn(deps, browser),
  'POST /sign-in/passkey': ({ deps, browser, body }) => signIn.signInWithPasskey(deps, browser, body.credential),
  'POST /sign-in/codes/request': ({ deps, browser, body }) => signIn.requestSignInCode(deps, browser, body.email),
  'POST /sign-in/codes': ({ deps, browser, body }) => signIn.signInWithCodes(deps, browser, body),

  'DELETE /session': ({ deps, actor, browser }) => sessions.signOut(deps, actor, browser),
  'GET /me/sessions': ({ deps, actor }) => sessions.mySessions(deps, actor),
  'DELETE /me/sessions/:sessionId': ({ deps, actor, browser, params }) =>
    sessions.endMySession(deps, actor, browser, params.sessionId),
  'GET /people/:personId/sessions': ({ deps, actor, params }) => sessions.sessionsOf(deps, actor, params.personId),
  'DELETE /people/:personId/sessions': ({ deps, actor, browser, params }) =>
    sessions.endSessionsOf(deps, actor, browser, params.personId),

  'POST /proof/passkey/options': ({ deps, actor, browser }) => proof.beginPasskeyProof(deps, actor, browser),
  'POST /proof/passkey': ({ deps, actor, browser, body }) =>
    proof.proveWithPasskey(deps, actor, browser, body.credential),
  'POST /proof/codes/request': ({ deps, actor, browser }) => proof.requestProofCode(deps, actor, browser),
  'POST /proof/codes': ({ deps, actor, browser, body }) => proof.proveWithCodes(deps, actor, browser, body),

  'GET /me/credentials': ({ deps, actor }) => waysIn.myWaysIn(deps, actor),
  'POST /me/passkeys/options': ({ deps, actor, browser }) => waysIn.beginPasskeyAddition(deps, actor, browser),
  'POST /me/passkeys': ({ deps, actor, browser, body }) => waysIn.addPasskey(deps, actor, browser, body),
  'POST /me/app/options': ({ deps, actor, browser }) => waysIn.beginAppAddition(deps, actor, browser),
  'POST /me/app': ({ deps, actor, browser, body }) => waysIn.addApp(deps, actor, browser, body.appCode),
  'DELETE /me/credentials/:credentialId': ({ deps, actor, params }) =>
    waysIn.removeWayIn(deps, actor, params.credentialId),

  'POST /invitations/open': ({ deps, body }) => acceptance.openInvitation(deps, body.token),
  'POST /invitations/code': ({ deps, browser, body }) => acceptance.requestInvitationCode(deps, browser, body.token),
  'POST /invitations/verification': ({ deps, browser, body }) => acceptance.verifyInvitation(deps, browser, body),
  'POST /invitations/passkey/options': ({ deps, browser }) => acceptance.beginPasskeyEnrolment(deps, browser),
  'POST /invitations/passkey': ({ deps, browser, body }) => acceptance.enrolPasskey(deps, browser, body),
  'POST /invitations/app/options': ({ deps, browser }) => acceptance.beginAppEnrolment(deps, browser),
  'POST /invitations/app': ({ deps, browser, body }) => acceptance.enrolApp(deps, browser, body.appCode),
}

type Subscribing = Pick<typeof subscriberEndpoints, 'POST /subscribers' | 'POST /subscribers/code'>

/** Asking for the public digest is a ceremony of one browser too, though it lets nobody in. */
export const subscribingRoutes: Handlers<Subscribing> = {
  'POST /subscribers/code': ({ deps, browser, body }) => subscribing.requestSubscription(deps, browser, body),
  'POST /subscribers': ({ deps, browser, body }) => subscribing.confirmSubscription(deps, browser, body.mailCode),
}
