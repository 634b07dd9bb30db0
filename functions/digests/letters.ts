import { type DigestLetter, letterOf } from '../../shared/digestWording.ts'
import { digestMail as en } from '../../shared/messages/en/digestMail.ts'
import { digestMail as es } from '../../shared/messages/es/digestMail.ts'
import { digestMail as fr } from '../../shared/messages/fr/digestMail.ts'
import { digestMail as pt } from '../../shared/messages/pt/digestMail.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../platform/letter.ts'
import { unsubscribeAddress } from '../subscriptions/unsubscribing.ts'
import { contentsOf } from './contents.ts'
import { type Gathered, gather } from './gathering.ts'
import type { Delivery, Recipient } from './store.ts'

const digestWords = { es, en, pt, fr }

/** One digest, and whose it is. */
export type DigestLetters = { delivery: Delivery; letter: Letter }[]

/**
 * The digests that a message asks for, as things are now: those that are still wanted, by who is still a member, and tell of anything.
 * Who left the network hears of nothing more, and is not asked again.
 */
export async function digestLetters(deps: Deps, deliveries: Delivery[]): Promise<DigestLetters> {
  const gone: string[] = []
  const { gathered, spaces } = await gather(deps, deliveries, ({ number, personId }, { account, subscription }) => {
    if (account.state === 'departed') gone.push(personId)
    return account.state === 'active' && isWanted(subscription, number)
  })
  await Promise.all(gone.map((personId) => deps.subscriptions.endDigests(personId)))
  return gathered.map((one) => ({ delivery: one.delivery, letter: mailed(deps, one, spaces) }))
}

function isWanted(subscription: Recipient['subscription'], number: number): boolean {
  return subscription !== undefined && subscription.frequency !== 'none' && subscription.number >= number
}

type Line = DigestLetter['sections'][number]['items'][number]

const titlesAhead = 3

function mailed(
  deps: Deps,
  { delivery, recipient, composition }: Gathered,
  spaces: ReadonlyMap<string, string>,
): Letter {
  const { id, name, email, language, zone } = recipient.account
  const words = digestWords[language]
  const contents = contentsOf(composition, spaces)
  const { subject, lead, sections, rest } = letterOf(contents, delivery.from, { words, language, zone })
  const unsubscribe = unsubscribeAddress(deps, id, 'digest')
  return {
    ...{ to: email, language, subject, reference: `digest-${id}-${delivery.number}` },
    preheader: sections
      .flatMap(({ items }) => items.map(({ title }) => title))
      .slice(0, titlesAhead)
      .join(' · '),
    paragraphs: [words.greeting(name), lead],
    sections: sections.map(({ heading, items }) => ({ heading, items: items.map((item) => linked(deps, item)) })),
    closing: rest,
    link: { label: words.open, address: `${deps.publicOrigin}/` },
    foot: {
      reason: words.reason,
      links: [
        { label: words.change, address: `${deps.publicOrigin}/settings/digest` },
        { label: words.stop, address: unsubscribe },
      ],
    },
    list: { name: 'digest', unsubscribe },
  }
}

function linked({ publicOrigin }: Deps, { threadId, number, title, language, why }: Line) {
  const at = number && number > 1 ? `?from=${number}#post-${number}` : ''
  return { label: title, address: `${publicOrigin}/threads/${threadId}${at}`, language, why }
}
