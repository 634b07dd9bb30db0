import { createVerify, X509Certificate } from 'node:crypto'
import { pauseAt, type StopReason, stopReasons } from '../../shared/mailLists.ts'
import type { Notification } from './notification.ts'

/** As long as dead letters are kept: what is put back after that is not taken. Ids are remembered for longer. */
const mostAgeDays = 14
export const rememberedDays = 16
/** Clocks differ. */
const mostAheadMinutes = 5
const minuteMs = 60_000

/** Where notifications come from: one topic, whose certificates lie in one place. */
export type Source = { topicArn: string; certificateOrigin: string }
export type Refusal = 'topic' | 'certificate-place' | 'signature-version' | 'age' | 'signature'

/** Why a notification is not taken, before anything is fetched or reckoned for it. */
export function whyNotTake(
  one: Notification,
  { topicArn, certificateOrigin }: Source,
  now: string,
): Refusal | undefined {
  if (one.TopicArn !== topicArn) return 'topic'
  if (!isCertificatePlace(one.SigningCertUrl, certificateOrigin)) return 'certificate-place'
  if (!(one.SignatureVersion in hashes)) return 'signature-version'
  const ageMs = Date.parse(now) - Date.parse(one.Timestamp)
  const isTimely = ageMs <= mostAgeDays * 24 * 60 * minuteMs && ageMs >= -mostAheadMinutes * minuteMs
  return isTimely ? undefined : 'age'
}

// Nothing but a certificate of the service itself: no other host, no port, no name and password, no query.
function isCertificatePlace(address: string, origin: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return address === `${origin}${url.pathname}` && /^\/SimpleNotificationService-[\w-]{1,100}\.pem$/.test(url.pathname)
}

const hashes: Record<string, string> = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' }

/** Whether what is signed was signed with this certificate, which must be good now. */
export function isSignedWith(one: Notification, pem: string, now: string): boolean {
  const hash = hashes[one.SignatureVersion]
  if (!hash) return false
  try {
    const certificate = new X509Certificate(pem)
    const isGood =
      Date.parse(certificate.validFrom) <= Date.parse(now) && Date.parse(now) <= Date.parse(certificate.validTo)
    return isGood && createVerify(hash).update(signedText(one)).verify(certificate.publicKey, one.Signature, 'base64')
  } catch {
    return false
  }
}

/** https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html */
export function signedText(one: Omit<Notification, 'Signature' | 'SigningCertUrl' | 'SignatureVersion'>): string {
  const names = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const
  return names.map((name) => (one[name] ? `${name}\n${one[name]}\n` : '')).join('')
}

export type Tally = { sent: number; bounced: number; complained: number }

/** How many of ten thousand mails bounced, or were complained of; of few mails as if they had been more. */
export function perTenThousand(tally: Tally, reason: StopReason): number {
  const bad = reason === 'bounce' ? tally.bounced : tally.complained
  return (bad * 10_000) / Math.max(tally.sent, pauseAt[reason].of)
}

/** Why digests are to pause by themselves, if they are. */
export function whyPause(tally: Tally): StopReason | undefined {
  return stopReasons.find((reason) => perTenThousand(tally, reason) >= pauseAt[reason].perTenThousand)
}
