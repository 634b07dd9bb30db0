import type { Language } from '../../shared/languages.ts'
import { files as enFiles } from '../../shared/messages/en/files.ts'
import { replyMail as en } from '../../shared/messages/en/replyMail.ts'
import { files as esFiles } from '../../shared/messages/es/files.ts'
import { replyMail as es } from '../../shared/messages/es/replyMail.ts'
import { files as frFiles } from '../../shared/messages/fr/files.ts'
import { replyMail as fr } from '../../shared/messages/fr/replyMail.ts'
import { files as ptFiles } from '../../shared/messages/pt/files.ts'
import { replyMail as pt } from '../../shared/messages/pt/replyMail.ts'
import { Problem } from '../../shared/problem.ts'
import { actorWithoutSession } from '../access/doors.ts'
import type { Deps } from '../deps.ts'
import { readableThread } from '../forum/doors.ts'
import type { Letter } from '../platform/letter.ts'
import type { ReplyMailMessage } from './mailMessages.ts'

const words = { es, en, pt, fr }
const ofFiles = { es: esFiles, en: enFiles, pt: ptFiles, fr: frFiles }

/** What somebody is told of an answer of theirs by mail. Of a thread that they may not read it says what it says of none. */
export async function replyMail(deps: Deps, message: ReplyMailMessage): Promise<Letter | undefined> {
  const { personId, threadId, why, reference } = message
  const person = await actorWithoutSession(deps, personId)
  if (!person) return undefined
  const { actor, account } = person
  const thread = await readableThread(deps, actor, threadId).catch(ifHidden)
  const said = words[actor.language]
  const lines = [
    ...(thread ? [said.about(thread.title)] : []),
    ...(why ? [said.why[why], said.kept] : [said.leftOut, ...(await leftOut(deps, message, actor.language))]),
  ]
  return {
    ...{ to: account.email, language: actor.language, reference: `reply-${reference}`, answers: true },
    subject: why ? said.subject : said.partly,
    paragraphs: [said.greeting(actor.name), ...lines.slice(0, 1)],
    closing: lines.slice(1),
    link: { label: said.open, address: thread ? `${deps.publicOrigin}/threads/${thread.id}` : `${deps.publicOrigin}/` },
    ...(thread ? { threadId: thread.id } : {}),
  }
}

/** Each with its name, as far as it came to have one, and why. */
async function leftOut(deps: Deps, message: ReplyMailMessage, language: Language): Promise<string[]> {
  const { fileIds, tooLarge, tooMany } = message
  const said = words[language]
  const found = fileIds.length > 0 ? await deps.sentFiles.files(fileIds) : []
  return [
    ...found.map(({ name, refusal }) => said.file(name, refusal ? ofFiles[language].refusals[refusal] : said.late)),
    ...(tooLarge > 0 ? [said.tooLarge(tooLarge)] : []),
    ...(tooMany > 0 ? [said.tooMany(tooMany)] : []),
  ]
}

function ifHidden(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not-found') return undefined
  throw error
}
