import type { DigestContents } from '../../shared/digests.ts'
import { letterOf } from '../../shared/digestWording.ts'
import { digestAlarm as enAlarm } from '../../shared/messages/en/digestAlarm.ts'
import { digestMail as en } from '../../shared/messages/en/digestMail.ts'
import { digestAlarm as esAlarm } from '../../shared/messages/es/digestAlarm.ts'
import { digestMail as es } from '../../shared/messages/es/digestMail.ts'
import { digestAlarm as frAlarm } from '../../shared/messages/fr/digestAlarm.ts'
import { digestMail as fr } from '../../shared/messages/fr/digestMail.ts'
import { digestAlarm as ptAlarm } from '../../shared/messages/pt/digestAlarm.ts'
import { digestMail as pt } from '../../shared/messages/pt/digestMail.ts'
import type { Deps } from '../deps.ts'
import type { Letter } from '../platform/letter.ts'
import { unsubscribeAddress } from '../subscriptions/unsubscribing.ts'
import { contentsOf, countsOf } from './contents.ts'
import { type Delivery, referenceOf, type Telling } from './delivery.ts'
import { type Gathered, gather, type Untold, whyNotSend } from './gathering.ts'
import type { DigestAlarmMessage } from './mailMessages.ts'
import { mailPartsOf } from './mailParts.ts'
import { isPublic, publicLetters } from './publicDigest.ts'

const alarmWords = { es: esAlarm, en: enAlarm, pt: ptAlarm, fr: frAlarm }
const digestWords = { es, en, pt, fr }

/** One digest, and whose it is. */
export type DigestLetter = { delivery: Telling; letter: Letter }
export type DigestLetters = { letters: DigestLetter[]; untold: Untold[] }

/**
 * The digests that a message asks for, as things are now: those that are still wanted, by who is still a member, and tell of anything.
 * Who left the network hears of nothing more, and is not asked again.
 */
export async function digestLetters(deps: Deps, all: Delivery[]): Promise<DigestLetters> {
  const deliveries = all.filter((one) => !isPublic(one))
  const [own, others] = await Promise.all([membersLetters(deps, deliveries), publicLetters(deps, all.filter(isPublic))])
  return { letters: [...own.letters, ...others.letters], untold: [...own.untold, ...others.untold] }
}

async function membersLetters(deps: Deps, deliveries: Delivery[]): Promise<DigestLetters> {
  if (deliveries.length === 0) return { letters: [], untold: [] }
  const gone: string[] = []
  const { gathered, untold, spaces } = await gather(deps, deliveries, (delivery, recipient) => {
    if (recipient.account.state === 'departed') gone.push(delivery.personId)
    return whyNotSend(delivery, recipient)
  })
  await Promise.all(gone.map((personId) => deps.subscriptions.endDigests(personId)))
  const letters = gathered.map((one) => {
    const contents = contentsOf(one.composition, spaces)
    const delivery = { ...one.delivery, ...countsOf(contents) }
    return { delivery, letter: mailed(deps, one, contents) }
  })
  return { letters, untold }
}

function mailed(deps: Deps, { delivery, recipient }: Gathered, contents: DigestContents): Letter {
  const { id, name, email, language, zone } = recipient.account
  const words = digestWords[language]
  const said = letterOf(contents, delivery.from, { words, language, zone })
  const unsubscribe = unsubscribeAddress(deps, id, 'digest')
  return {
    ...{ to: email, language, reference: referenceOf(delivery), ...mailPartsOf(deps, said) },
    paragraphs: [words.greeting(name), said.lead],
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

/** To who coordinates still: that the breaker stopped the digests, and where to see to it. */
export async function digestAlarmMail(deps: Deps, { personId, at }: DigestAlarmMessage): Promise<Letter | undefined> {
  const person = await deps.members.account(personId)
  if (person?.state !== 'active' || person.role !== 'coordinator') return undefined
  const { email, language, name } = person
  const said = alarmWords[language]
  return {
    ...{ to: email, language, reference: `digests-stopped-${personId}-${Date.parse(at)}`, subject: said.subject },
    paragraphs: [said.greeting(name), said.body, said.what],
    link: { label: said.link, address: `${deps.publicOrigin}/coordination/digests` },
  }
}
