import { dayInWords } from '../../shared/datesInWords.ts'
import { memberMail as en } from '../../shared/messages/en/memberMail.ts'
import { memberMail as es } from '../../shared/messages/es/memberMail.ts'
import { memberMail as fr } from '../../shared/messages/fr/memberMail.ts'
import { memberMail as pt } from '../../shared/messages/pt/memberMail.ts'
import type { Deps } from '../deps.ts'
import { invitationLink } from '../invitations/invitation.ts'
import type { Letter } from '../platform/letter.ts'
import type { AccountItem } from './account.ts'
import type { MemberMailMessage } from './mailMessages.ts'

const words = { es, en, pt, fr }

/** The letter that a message asks for, as things are now; undefined when what it says is true no longer. */
export async function memberMail(deps: Deps, message: MemberMailMessage): Promise<Letter | undefined> {
  const person = await deps.members.account(message.personId)
  if (!person) return undefined
  if (message.kind === 'invitation-reminder') return reminder(deps, person, message.invitationId)
  if (message.kind === 'seat-left') return seatLeft(deps, person, message)
  return seatNamed(deps, person, message)
}

/** A farewell: that the account is closed, and that what the seat built goes on. It names nobody, for it leaves the network. */
async function seatLeft(
  deps: Deps,
  person: AccountItem,
  { seatId, at }: { seatId: string; at: string },
): Promise<Letter | undefined> {
  const seat = person.state === 'departed' && person.departedAt === at ? await deps.members.seat(seatId) : undefined
  if (!seat) return undefined
  const { email, language, name } = person
  const { greeting, seatLeft: said } = words[language]
  return {
    ...{ to: email, language, reference: `seat-left-${person.id}-${seatId}`, subject: said.subject(seat.title) },
    paragraphs: [greeting(name), said.body(seat.title, seat.institution.name), said.passes, said.unexpected],
  }
}

function reminder(deps: Deps, person: AccountItem, invitationId: string): Letter | undefined {
  const { state, invitationEndsAt: endsAt, email, language, name } = person
  const stands = state === 'invited' && person.invitationId === invitationId
  if (!stands || !endsAt || endsAt <= deps.clock.now()) return undefined
  const { greeting, reminder: said } = words[language]
  return {
    ...{ to: email, language, reference: `invitation-reminder-${invitationId}`, subject: said.subject },
    paragraphs: [greeting(name), said.body(dayOf(person, endsAt)), said.how],
    link: { label: said.link, address: invitationLink(deps, person.id, invitationId) },
  }
}

async function seatNamed(
  deps: Deps,
  person: AccountItem,
  { seatId, termId }: { seatId: string; termId: string },
): Promise<Letter | undefined> {
  const seat = person.state === 'active' ? await deps.members.seat(seatId) : undefined
  if (seat?.holder?.termId !== termId) return undefined
  const { email, language, name } = person
  const { greeting, seatNamed: said } = words[language]
  return {
    ...{ to: email, language, reference: `seat-named-${termId}`, subject: said.subject(seat.title) },
    paragraphs: [
      greeting(name),
      said.body(seat.title, seat.institution.name),
      ...(person.heirOf ? [said.waits] : []),
      said.unexpected,
    ],
    link: { label: said.link, address: `${deps.publicOrigin}${person.heirOf ? '/handover' : ''}` },
  }
}

function dayOf({ language, zone }: AccountItem, instant: string): string {
  return dayInWords(language, instant, zone)
}
