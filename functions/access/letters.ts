import { dateInWords } from '../../shared/datesInWords.ts'
import type { Language } from '../../shared/languages.ts'
import { accessMail as en } from '../../shared/messages/en/accessMail.ts'
import { type AccessMailMessages, accessMail as es } from '../../shared/messages/es/accessMail.ts'
import { accessMail as fr } from '../../shared/messages/fr/accessMail.ts'
import { accessMail as pt } from '../../shared/messages/pt/accessMail.ts'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../deps.ts'
import { invitationLink, invitationToken } from '../invitations/invitation.ts'
import type { AccountItem } from '../members/account.ts'
import type { Letter } from '../platform/letter.ts'
import { hashOf } from '../platform/secrets.ts'
import { mailedCode } from './ceremonies.ts'
import type { CeremonyItem } from './ceremony.ts'
import type { AccessMailMessage } from './mailMessages.ts'
import { appAmong, isOpen } from './rules.ts'
import type { Keyring } from './store.ts'

const languages: Record<Language, AccessMailMessages> = { es, en, pt, fr }

type InvitationMail = Extract<AccessMailMessage, { kind: 'invitation' }>
type CodeMail = Extract<AccessMailMessage, { ceremonyHash: string }>
type RecoveryMail = Extract<AccessMailMessage, { recipientId: string }>
type WayInMail = Extract<AccessMailMessage, { credentialId: string }>

/**
 * The letter of a message that waited in the outbox, looked up anew when it is sent: undefined when it is not wanted any more, because
 * its ceremony or invitation is over, or the person may not come in, or there never was one.
 */
export async function accessMail(deps: Deps, message: AccessMailMessage): Promise<Letter | undefined> {
  switch (message.kind) {
    case 'invitation':
      return invitationLetter(deps, message)
    case 'invitation-code':
    case 'sign-in-code':
    case 'proof-code':
      return codeLetter(deps, message)
    case 'subscription-code':
      return subscriptionLetter(deps, message)
    case 'recovery-started':
    case 'recovery-done':
      return recoveryLetter(deps, message)
    case 'way-in-added':
    case 'way-in-removed':
      return wayInLetter(deps, message)
  }
}

async function invitationLetter(deps: Deps, message: InvitationMail): Promise<Letter | undefined> {
  const { personId, invitationId } = message
  const token = invitationToken(deps.secrets, personId, invitationId)
  const invitation = await deps.access.invitation(hashOf(token))
  const account = (await deps.access.keyring(personId))?.account
  if (!invitation || !account || !isOpen(invitation, account, deps.clock.now())) return undefined
  const words = languages[account.language]
  const { subject, body, how, until, unexpected, link } = words[invitation.kind]
  return {
    ...addressed(account, `${message.kind}-${invitationId}`),
    subject,
    paragraphs: [words.greeting(account.name), body, how, until(written(account, invitation.endsAt)), unexpected],
    link: { label: link, address: invitationLink(deps, personId, invitationId) },
  }
}

async function codeLetter(deps: Deps, message: CodeMail): Promise<Letter | undefined> {
  const ceremony = await deps.access.ceremony(message.ceremonyHash)
  if (!ceremony || ceremony.endsAt <= deps.clock.now()) return undefined
  const found = await recipientOf(deps, ceremony)
  if (!found) return undefined
  const { account, key } = found
  const words = languages[account.language]
  const { subject, body, unexpected } = words[key]
  return {
    ...addressed(account, `${message.kind}-${message.ceremonyHash}`),
    subject,
    paragraphs: [words.greeting(account.name), body, unexpected],
    code: mailedCode(deps, ceremony),
  }
}

// Whoever asks for many, by whatever way, floods a mailbox: beyond that none is mailed that day, and nobody is told.
const subscriptionCodesPerAddress = { most: 5, minutes: 24 * 60 }

async function subscriptionLetter(deps: Deps, message: CodeMail): Promise<Letter | undefined> {
  const ceremony = await deps.access.ceremony(message.ceremonyHash)
  if (ceremony?.kind !== 'public-digest' || ceremony.endsAt <= deps.clock.now()) return undefined
  const { email, language } = ceremony
  const stop = await deps.feedback.stopOf(email)
  if (stop?.bounce || !(await hasCodesLeft(deps, email))) return undefined
  const { subject, greeting, body, unexpected, why } = languages[language].subscriptionCode
  return {
    ...{ to: email, language, reference: `${message.kind}-${message.ceremonyHash}`, subject },
    paragraphs: [greeting, body, unexpected],
    code: mailedCode(deps, ceremony),
    foot: { reason: why, links: [] },
  }
}

async function hasCodesLeft(deps: Deps, email: string): Promise<boolean> {
  try {
    await deps.limits.take('subscription-code', hashOf(email), subscriptionCodesPerAddress)
    return true
  } catch (error) {
    if (error instanceof Problem && error.code === 'too-many') return false
    throw error
  }
}

type Recipient = { account: AccountItem; key: 'invitationCode' | 'signInCode' | 'proofCode' }

// Who a mailed code goes to: for signing in and proofs, an active person with an app, for without one the code is worth nothing.
async function recipientOf(deps: Deps, ceremony: CeremonyItem): Promise<Recipient | undefined> {
  switch (ceremony.kind) {
    case 'acceptance': {
      const invitation = await deps.access.invitation(ceremony.invitationHash)
      const account = (await deps.access.keyring(ceremony.personId))?.account
      const open = invitation && account && isOpen(invitation, account, deps.clock.now())
      return open ? { account, key: 'invitationCode' } : undefined
    }
    case 'codes-sign-in': {
      const personId = await deps.access.personWithEmail(ceremony.email)
      return withApp(personId ? await deps.access.keyring(personId) : undefined, 'signInCode')
    }
    case 'codes-proof':
      return withApp(await deps.access.keyring(ceremony.personId), 'proofCode')
    default:
      return undefined
  }
}

function withApp(keyring: Keyring | undefined, key: Recipient['key']): Recipient | undefined {
  if (keyring?.account.state !== 'active' || !appAmong(keyring.credentials)) return undefined
  return { account: keyring.account, key }
}

async function recoveryLetter(deps: Deps, message: RecoveryMail): Promise<Letter | undefined> {
  const recipient = await activePerson(deps, message.recipientId)
  const concerned = (await deps.access.keyring(message.personId))?.account
  if (!recipient || !concerned) return undefined
  const words = languages[recipient.language]
  const date = written(recipient, message.at)
  const common = addressed(recipient, `${message.kind}-${message.invitationId}-${recipient.id}`)
  const greeting = words.greeting(recipient.name)
  if (message.kind === 'recovery-done' && recipient.id === concerned.id) {
    const { subject, body, unexpected } = words.recoveryDone
    return { ...common, subject, paragraphs: [greeting, body(date), unexpected] }
  }
  const { subject, body, unexpected } =
    message.kind === 'recovery-done' ? words.recoveryDoneElsewhere : words.recoveryStarted
  const { name } = concerned
  return { ...common, subject: subject(name), paragraphs: [greeting, body(name, date), unexpected] }
}

async function wayInLetter(deps: Deps, message: WayInMail): Promise<Letter | undefined> {
  const account = await activePerson(deps, message.personId)
  if (!account) return undefined
  const words = languages[account.language]
  const said = message.kind === 'way-in-added' ? words.wayInAdded : words.wayInRemoved
  const what = said[message.way](written(account, message.at))
  return {
    ...addressed(account, `${message.kind}-${message.credentialId}`),
    subject: said.subject,
    paragraphs: [words.greeting(account.name), what, said.unexpected],
  }
}

async function activePerson(deps: Deps, personId: string): Promise<AccountItem | undefined> {
  const account = (await deps.access.keyring(personId))?.account
  return account?.state === 'active' ? account : undefined
}

function addressed({ email, language }: AccountItem, reference: string) {
  return { to: email, language, reference }
}

/** A date as the reader writes it, at the reader's hour. */
function written({ language, zone }: AccountItem, instant: string): string {
  const parts = { year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return dateInWords(language, instant, { ...parts, timeZone: zone, timeZoneName: 'short' })
}
