import { accessMail } from '../access/letters.ts'
import { AccessMailMessage } from '../access/mailMessages.ts'
import { alertMail } from '../alerts/letters.ts'
import { AlertMailMessage } from '../alerts/mailMessages.ts'
import type { Deps } from '../deps.ts'
import { memberMail } from '../members/letters.ts'
import { MemberMailMessage } from '../members/mailMessages.ts'
import { orderMail } from '../order/letters.ts'
import { OrderMailMessage } from '../order/mailMessages.ts'
import type { Letter } from '../platform/letter.ts'
import { replyMail } from '../replies/letters.ts'
import { ReplyMailMessage } from '../replies/mailMessages.ts'

/** The letter that a message asks for; undefined when it is not wanted any more. @throws for a kind that nobody knows */
export async function letterFor(deps: Deps, message: { kind: string }): Promise<Letter | undefined> {
  const ofMembers = MemberMailMessage.safeParse(message)
  if (ofMembers.success) return memberMail(deps, ofMembers.data)
  const ofOrder = OrderMailMessage.safeParse(message)
  if (ofOrder.success) return orderMail(deps, ofOrder.data)
  const ofAlerts = AlertMailMessage.safeParse(message)
  if (ofAlerts.success) return alertMail(deps, ofAlerts.data)
  const ofReplies = ReplyMailMessage.safeParse(message)
  if (ofReplies.success) return replyMail(deps, ofReplies.data)
  return accessMail(deps, AccessMailMessage.parse(message))
}
