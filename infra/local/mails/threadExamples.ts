import type { Deps } from '../../../functions/deps.ts'
import { letterFor } from '../../../functions/mail/letters.ts'
import type { NoticeRecord } from '../../../functions/notices/noticeRow.ts'
import { minutesAfter } from '../../../functions/platform/clock.ts'
import type { Letter } from '../../../functions/platform/letter.ts'
import type { PracticeHead } from '../../../functions/practices/rules.ts'
import { replyRefusals } from '../../../functions/replies/mailMessages.ts'
import type { Thread } from '../../../shared/forum.ts'
import type { Language } from '../../../shared/languages.ts'
import type { Example } from './examples.ts'
import type { ExampleNetwork } from './network.ts'

/** Mails about single threads: what is asked of somebody, told at once, and what is said of an answer by mail. */
export function threadExamples(given: Deps, network: ExampleNetwork): Example[] {
  const windowEndsAt = minutesAfter(network.now, -1)
  const alert = (count: number) => ({ kind: 'alert', windowEndsAt, notices: asked(network, windowEndsAt, count) })
  const reply = { kind: 'reply-told', reference: 'inbound_1', notices: [] }
  const variants = [
    { id: 'alert', title: 'Aviso de lo que se le pide, de un solo hilo', ...alert(1) },
    { id: 'alert-2', title: 'Aviso de lo que se le pide, de varios hilos', ...alert(4) },
    {
      id: 'alert-3',
      title: 'Aviso de lo que se le pide, de buenas prácticas',
      ...alert(0),
      notices: toDo(network, windowEndsAt),
    },
    ...replyRefusals.map((why) => ({
      id: `reply-told-${why}`,
      title: `Respuesta no publicada: ${why}`,
      ...reply,
      why,
    })),
    { id: 'reply-told-partly', title: 'Respuesta publicada sin algún archivo', ...reply, tooLarge: 1, tooMany: 2 },
  ]
  return variants.map(({ id, title, notices, ...message }) => ({
    ...{ id, kind: message.kind, title },
    letter: (language) => written(given, network, { language, message, notices }),
  }))
}

/** As many notices as there are threads of which something is asked, all of one window. */
function asked({ threads, now }: ExampleNetwork, alert: string, count: number): NoticeRecord[] {
  const abouts = ['mention', 'acknowledge', 'answer', 'chosen'] as const
  return threads.slice(0, count).map((thread, index) => ({
    ...{ thingId: thread.id, from: 3, last: 3, readTo: 0, at: minutesAfter(now, -2), alert, by: thread.lastAuthor },
    about: abouts[index % abouts.length] ?? 'mention',
  }))
}

const practiceId = 'practice_01ARZ3NDEKTSV4RRFFQ69G5FAV'

/** Asked to review a practice. */
function toDo({ now }: ExampleNetwork, alert: string): NoticeRecord[] {
  return [
    {
      ...{ thingId: practiceId, from: 1, last: 1, readTo: 0, at: minutesAfter(now, -2), alert },
      about: 'practice-review',
    },
  ]
}

/** The practice as its reviewer finds it, and until when it is to be reviewed. */
function reviewing(given: Deps, reviewerId: string, now: string): Pick<Deps, 'practices' | 'tasks'> {
  const head: PracticeHead = {
    ...{ id: practiceId, state: 'review', language: 'es', version: 4, savedAt: now, missing: [], country: 'HN' },
    ...{ title: 'Una llamada antes de volver: la familia preparada para el retorno', listingSk: now },
    ...{ reviewers: [reviewerId], author: { id: 'person_1' } },
  }
  const dueOn = minutesAfter(now, 21 * 24 * 60).slice(0, 10)
  const task = { ownerId: reviewerId, kind: 'review', practiceId, since: now, dueOn } as const
  return {
    practices: { ...given.practices, headsNamed: async () => new Map([[practiceId, head]]) },
    tasks: { ...given.tasks, tasksOf: async () => new Map([[reviewerId, [task]]]) },
  }
}

type Written = { language: Language; message: Record<string, unknown> & { kind: string }; notices: NoticeRecord[] }

async function written(given: Deps, network: ExampleNetwork, { language, message, notices }: Written): Promise<Letter> {
  const { account } = network.reader(language)
  const [first] = network.threads
  if (!first) throw new Error('The sample has no threads.')
  const named = { ...message, personId: account.id, threadId: first.id }
  const letter = await letterFor(knowing(given, network, { notices, account }), named)
  if (!letter) throw new Error(`The example of ${message.kind} is a mail that nobody wants.`)
  return letter
}

type Known = { notices: NoticeRecord[]; account: ReturnType<ExampleNetwork['reader']>['account'] }

/** The world as these letters ask for it: one reader, and the threads of the sample. */
function knowing(given: Deps, { threads, now }: ExampleNetwork, { notices, account }: Known): Deps {
  const thread = async (id: string): Promise<Thread | undefined> => threads.find((one) => one.id === id)
  return {
    ...given,
    ...reviewing(given, account.id, now),
    access: { ...given.access, accountPartition: async () => ({ account, sessions: [], spaceIds: [] }) },
    alerts: {
      ...given.alerts,
      alerts: async () => ({ atOnce: true, handle: { text: 'k7mq2xv9', madeAt: now, era: 0 } }),
    },
    notices: { ...given.notices, notices: async () => ({ notices, more: false }) },
    sentFiles: { ...given.sentFiles, files: async () => [] },
    forum: {
      ...given.forum,
      thread,
      async threadAndPost(id, number) {
        const found = await thread(id)
        if (!found) return {}
        const { language, lastAuthor: author } = found
        const post = {
          id: 'post_1',
          threadId: id,
          number,
          author,
          language,
          html: '<p></p>',
          writtenAt: now,
          version: 1,
        }
        return { thread: found, post }
      },
    },
  }
}
