import type * as z from 'zod'
import { accessMail } from '../access/letters.ts'
import { AccessMailMessage } from '../access/mailMessages.ts'
import { alertMail } from '../alerts/letters.ts'
import { AlertMailMessage } from '../alerts/mailMessages.ts'
import type { Deps } from '../deps.ts'
import { digestAlarmMail } from '../digests/letters.ts'
import { DigestAlarmMessage } from '../digests/mailMessages.ts'
import { feedbackLetter } from '../feedback/letters.ts'
import { FeedbackMailMessage } from '../feedback/mailMessages.ts'
import { memberMail } from '../members/letters.ts'
import { MemberMailMessage } from '../members/mailMessages.ts'
import { orderMail } from '../order/letters.ts'
import { OrderMailMessage } from '../order/mailMessages.ts'
import type { Letter } from '../platform/letter.ts'
import { replyMail } from '../replies/letters.ts'
import { ReplyMailMessage } from '../replies/mailMessages.ts'

const families = [
  family(AccessMailMessage, accessMail),
  family(MemberMailMessage, memberMail),
  family(OrderMailMessage, orderMail),
  family(DigestAlarmMessage, digestAlarmMail),
  family(FeedbackMailMessage, feedbackLetter),
  family(AlertMailMessage, alertMail),
  family(ReplyMailMessage, replyMail),
]

/** Every kind of mail that goes to one person by itself. */
export const letterKinds: readonly string[] = families.flatMap(({ kinds }) => kinds)

/** The letter that a message asks for; undefined when it is not wanted any more. @throws for a kind that nobody knows */
export async function letterFor(deps: Deps, message: { kind: string }): Promise<Letter | undefined> {
  const known = families.find(({ kinds }) => kinds.includes(message.kind))
  if (!known) throw new TypeError(`there is no mail of the kind ${message.kind}`)
  return known.letter(deps, message)
}

type LetterOf<Message> = (deps: Deps, message: Message) => Promise<Letter | undefined>

/** The mails of one feature: the kinds that its messages have, and who writes them. */
function family<Message extends { kind: string }>(messages: z.ZodType<Message>, letter: LetterOf<Message>) {
  return {
    kinds: [...(messages._zod.propValues?.kind ?? [])].map(String),
    letter: async (deps: Deps, message: unknown) => letter(deps, messages.parse(message)),
  }
}
