import type { Actor } from '../../shared/actor.ts'
import type { DigestItem } from '../../shared/digests.ts'
import { lineOf } from '../../shared/digestWording.ts'
import type { Thread } from '../../shared/forum.ts'
import { alertMail as en } from '../../shared/messages/en/alertMail.ts'
import { digestMail as enDigest } from '../../shared/messages/en/digestMail.ts'
import { alertMail as es } from '../../shared/messages/es/alertMail.ts'
import { digestMail as esDigest } from '../../shared/messages/es/digestMail.ts'
import { alertMail as fr } from '../../shared/messages/fr/alertMail.ts'
import { digestMail as frDigest } from '../../shared/messages/fr/digestMail.ts'
import { alertMail as pt } from '../../shared/messages/pt/alertMail.ts'
import { digestMail as ptDigest } from '../../shared/messages/pt/digestMail.ts'
import { isPracticeAbout, type PracticeAbout, requestAbouts } from '../../shared/noticeKinds.ts'
import { Problem } from '../../shared/problem.ts'
import { actorWithoutSession } from '../access/doors.ts'
import type { Deps } from '../deps.ts'
import { readablePost } from '../forum/doors.ts'
import { mayReadText, whyNotReply } from '../forum/rules.ts'
import type { Letter } from '../platform/letter.ts'
import { mayReadPractice } from '../practices/rules.ts'
import { newHandle, replyAddress } from '../replies/address.ts'
import { isOfNow } from '../replies/rules.ts'
import { unsubscribeAddress } from '../subscriptions/unsubscribing.ts'
import { ownersFor, type Task } from '../tasks/task.ts'
import type { AlertMailMessage } from './mailMessages.ts'

const words = { es, en, pt, fr }
const digestWords = { es: esDigest, en: enDigest, pt: ptDigest, fr: frDigest }

/** Whoever has more unread than these reads of the rest on the page, and in the digest. */
const noticesLookedAt = 100
const mostTold = 20

type Told = { thread?: Thread; item: DigestItem }
type ToDo = { practiceId: string; about: PracticeAbout }
type Noticed = Awaited<ReturnType<Deps['notices']['notices']>>['notices'][number]

/**
 * What was asked of somebody within a window, as it is now: of what may still be read, was not read meanwhile, and is still awaited. One mail,
 * and where all of it is about one thread, one that can be answered. Undefined where nothing is left, or it is not wanted any more.
 */
export async function alertMail(deps: Deps, message: AlertMailMessage): Promise<Letter | undefined> {
  const { personId, windowEndsAt } = message
  const [person, { atOnce, handle }, { notices }] = await Promise.all([
    actorWithoutSession(deps, personId),
    deps.alerts.alerts(personId),
    deps.notices.notices({ personId, unread: true, limit: noticesLookedAt }),
  ])
  if (!person || !atOnce) return undefined
  const { actor, account } = person
  const gathered = notices.filter(({ alert }) => alert === windowEndsAt).slice(0, mostTold)
  const told = (await Promise.all(gathered.map((notice) => stillAsked(deps, actor, notice)))).flatMap(
    (one) => one ?? [],
  )
  const [first] = told
  if (!first) return undefined
  const { thread } = first
  const isOfOne = thread !== undefined && told.every((one) => one.thread?.id === thread.id)
  return {
    ...letterOf(deps, { actor, email: account.email, windowEndsAt }, told),
    ...(isOfOne ? await aboutOne(deps, person, { thread, handle }) : {}),
  }
}

/** Through the door of the page: what was hidden, moved away or answered by a colleague since is not told. */
async function stillAsked(deps: Deps, actor: Actor, notice: Noticed): Promise<Told | undefined> {
  const { thingId: threadId, about, from, by } = notice
  if (!about) return undefined
  if (isPracticeAbout(about)) return stillToDo(deps, actor, { practiceId: threadId, about })
  const found = await readablePost(deps, actor, { threadId, number: String(from) }).catch(ifHidden)
  if (!found || !mayReadText(actor, found.post)) return undefined
  const { thread, post } = found
  if (requestAbouts.includes(about) && !(await deps.forum.threadForReply(thread.id, actor.country)).awaited)
    return undefined
  const { id, title, language, kind, dueOn, lastAuthor } = thread
  const facts = { ...(kind ? { kind } : {}), ...(dueOn ? { dueOn } : {}) }
  const item = { threadId: id, title, language, ...facts, number: post.number, why: about, by: by ?? lastAuthor }
  return { thread, item }
}

/** Through the door of the record, and while nobody has done it. */
async function stillToDo(deps: Deps, actor: Actor, { practiceId, about }: ToDo): Promise<Told | undefined> {
  const [tasks, heads] = await Promise.all([
    deps.tasks.tasksOf(ownersFor(actor), true),
    deps.practices.headsNamed([practiceId]),
  ])
  const isIt = (task: Task) => (about === 'practice-near' ? task.dueOn : about === `practice-${task.kind}`)
  const task = [...tasks.values()].flat().find((one) => one.practiceId === practiceId && isIt(one))
  const head = heads.get(practiceId)
  if (!task || !head || !mayReadPractice(actor, head)) return undefined
  const { title, language, country } = head
  const { dueOn } = task
  return { item: { practiceId, title, language, country, why: about, ...(dueOn ? { dueOn } : {}) } }
}

function ifHidden(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not-found') return undefined
  throw error
}

type Person = NonNullable<Awaited<ReturnType<typeof actorWithoutSession>>>
type About = { thread: Thread; handle: Awaited<ReturnType<Deps['alerts']['alerts']>>['handle'] }
type To = { actor: Actor; email: string; windowEndsAt: string }

function letterOf(deps: Deps, { actor, email, windowEndsAt }: To, told: Told[]): Letter {
  const { id, name, language, zone } = actor
  const said = words[language]
  const inDigest = digestWords[language]
  const unsubscribe = unsubscribeAddress(deps, id, 'alerts')
  const lines = told.map(({ item }) => lineOf(item, { words: inDigest, language, zone }))
  return {
    ...{ to: email, language, reference: `alert-${id}-${Date.parse(windowEndsAt)}` },
    subject: inDigest.subject.needs(told.length),
    preheader: lines.map(({ why }) => why).join(' · '),
    paragraphs: [inDigest.greeting(name), said.lead],
    sections: [{ heading: said.heading, items: lines.map((line) => linked(deps, line)) }],
    foot: {
      reason: said.reason,
      links: [
        { label: said.change, address: `${deps.publicOrigin}/settings/digest` },
        { label: said.stop, address: unsubscribe },
      ],
    },
    list: { name: 'alerts', unsubscribe },
  }
}

/** Mail programs put together what has one subject and answers one mail: so the subject is the thread's title, and who asks stands below. */
async function aboutOne(deps: Deps, { actor, account }: Person, { thread, handle }: About): Promise<Partial<Letter>> {
  const { id: threadId, title, audience } = thread
  const subject = { subject: title, threadId }
  if (whyNotReply(actor, thread)) return subject
  const own = handle && isOfNow(handle, account) ? handle : await handleFor(deps, account, handle)
  const replyTo = replyAddress(deps, { personId: actor.id, threadId, handle: own.text })
  return { ...subject, replyTo, closing: [words[actor.language].answer[audience]] }
}

function handleFor(deps: Deps, { id, era = 0 }: Person['account'], before: About['handle']) {
  return deps.alerts.takeHandle(id, { text: newHandle(), madeAt: deps.clock.now(), era }, before)
}

function linked({ publicOrigin }: Deps, { path, title, language, why }: ReturnType<typeof lineOf>) {
  return { label: title, address: `${publicOrigin}${path}`, language, why }
}
