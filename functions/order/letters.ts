import { orderMail as en } from '../../shared/messages/en/orderMail.ts'
import { orderMail as es } from '../../shared/messages/es/orderMail.ts'
import { orderMail as fr } from '../../shared/messages/fr/orderMail.ts'
import { orderMail as pt } from '../../shared/messages/pt/orderMail.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../platform/letter.ts'
import type { OrderMailMessage } from './mailMessages.ts'

const words = { es, en, pt, fr }

/** A letter that says where to read, and nothing of what was done: mailboxes are read by others. Not for who is no longer here. */
export async function orderMail(deps: Deps, { personId, actId }: OrderMailMessage): Promise<Letter | undefined> {
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
