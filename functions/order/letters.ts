import { orderMail as en } from '../../shared/messages/en/orderMail.ts'
import { orderMail as es } from '../../shared/messages/es/orderMail.ts'
import { orderMail as fr } from '../../shared/messages/fr/orderMail.ts'
import { orderMail as pt } from '../../shared/messages/pt/orderMail.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../platform/letter.ts'
import type { OrderMailMessage } from './mailMessages.ts'

const words = { es, en, pt, fr }

/** A letter that says where to read, and nothing of what was done or said: mailboxes are read by others. Not for who is no longer here. */
export async function orderMail(deps: Deps, message: OrderMailMessage): Promise<Letter | undefined> {
  return message.kind === 'order-act' ? actMail(deps, message) : answeredMail(deps, message)
}

type Of<Kind> = Extract<OrderMailMessage, { kind: Kind }>

async function actMail(deps: Deps, { personId, actId }: Of<'order-act'>): Promise<Letter | undefined> {
  const [person, act] = await Promise.all([deps.members.account(personId), deps.order.act(personId, actId)])
  if (person?.state !== 'active' || !act) return undefined
  const { email, language, name } = person
  const said = words[language]
  return {
    ...{ to: email, language, reference: `order-${actId}`, subject: said.subject },
    paragraphs: [said.greeting(name), said.body, said.answer],
    link: { label: said.link, address: `${deps.publicOrigin}/order` },
  }
}

async function answeredMail(deps: Deps, message: Of<'order-answered'>): Promise<Letter | undefined> {
  const { recipientId, personId, answer } = message
  const person = await deps.members.account(recipientId)
  if (person?.state !== 'active' || person.role !== 'coordinator') return undefined
  const { email, language, name } = person
  const { greeting, answered } = words[language]
  return {
    ...{ to: email, language, reference: `order-answered-${answer}-${recipientId}`, subject: answered.subject },
    paragraphs: [greeting(name), answered.body],
    link: { label: answered.link, address: `${deps.publicOrigin}/coordination/audit?person=${personId}` },
  }
}
