import { feedbackMail as en } from '../../shared/messages/en/feedbackMail.ts'
import { feedbackMail as es } from '../../shared/messages/es/feedbackMail.ts'
import { feedbackMail as fr } from '../../shared/messages/fr/feedbackMail.ts'
import { feedbackMail as pt } from '../../shared/messages/pt/feedbackMail.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../platform/letter.ts'
import type { FeedbackMailMessage } from './mailMessages.ts'

const words = { es, en, pt, fr }

/** A letter that leads to the page on which it stands what happened; not for who coordinates no longer. */
export async function feedbackLetter(deps: Deps, message: FeedbackMailMessage): Promise<Letter | undefined> {
  const person = await deps.members.account(message.recipientId)
  if (person?.state !== 'active' || person.role !== 'coordinator') return undefined
  const { id, email, language, name } = person
  const said = words[language]
  const { subject, body, todo } = message.kind === 'addresses-stopped' ? said.stopped : said.paused[message.why]
  return {
    ...{ to: email, language, subject, reference: `${message.kind}-${message.at.replaceAll(/[^0-9]/g, '')}-${id}` },
    paragraphs: [said.greeting(name), body, todo],
    link: { label: said.link, address: `${deps.publicOrigin}/coordination/mail` },
  }
}
