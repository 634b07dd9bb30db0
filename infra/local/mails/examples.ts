import type { CeremonyItem } from '../../../functions/access/ceremony.ts'
import type { CredentialItem } from '../../../functions/access/credential.ts'
import type { Keyring } from '../../../functions/access/store.ts'
import type { Deps } from '../../../functions/deps.ts'
import { letterFor } from '../../../functions/mail/letters.ts'
import type { AccountItem } from '../../../functions/members/account.ts'
import { minutesAfter } from '../../../functions/platform/clock.ts'
import type { Letter } from '../../../functions/platform/letter.ts'
import type { Language } from '../../../shared/languages.ts'
import { digestExamples } from './digestExamples.ts'
import { type ExampleNetwork, exampleNetwork } from './network.ts'
import { publicDigestExamples } from './publicDigestExamples.ts'
import { threadExamples } from './threadExamples.ts'

/** One mail as it could be: of which kind, and what is said of it in the gallery. */
export type Example = { id: string; kind: string; title: string; letter(language: Language): Promise<Letter> }

/** Examples of every kind of mail, written by the functions that write the mails themselves, of what the sample network holds. */
export function mailExamples(given: Deps): Example[] {
  const now = given.clock.now()
  const network = exampleNetwork(now)
  // What runs out in ten minutes is looked at for longer.
  const deps = { ...given, clock: { now: () => now } }
  const single = Object.entries(letterExamples).flatMap(([kind, variants]) =>
    variants.map(({ title, ...made }, index): Example => {
      const id = index > 0 ? `${kind}-${index + 1}` : kind
      return { id, kind, title, letter: (language) => written(deps, kind, made, network, language) }
    }),
  )
  const digests = [...digestExamples(deps, network), ...publicDigestExamples(deps, network)]
  return [...single, ...threadExamples(deps, network), ...digests]
}

type Variant = {
  title: string
  /** What the message names. */
  message?: Record<string, string>
  account?: Partial<AccountItem>
  invitation?: 'recovery'
  ceremony?: 'acceptance' | 'codes-sign-in' | 'codes-proof' | 'public-digest'
}

const ids = {
  personId: 'reader',
  invitationId: 'invitation_1',
  credentialId: 'credential_1',
  ceremonyHash: 'ceremony',
  actId: 'act_1',
}
const invited = { state: 'invited', invitationId: ids.invitationId } as const
const recovering = { invitationId: ids.invitationId }

const letterExamples: Record<string, Variant[]> = {
  invitation: [
    { title: 'Invitación', account: invited },
    { title: 'Recuperación de la entrada', account: recovering, invitation: 'recovery' },
  ],
  'invitation-code': [{ title: 'Código de la invitación', account: invited, ceremony: 'acceptance' }],
  'sign-in-code': [{ title: 'Código para entrar', ceremony: 'codes-sign-in' }],
  'subscription-code': [{ title: 'Código para pedir el boletín', ceremony: 'public-digest' }],
  'proof-code': [{ title: 'Código para confirmar', ceremony: 'codes-proof' }],
  'recovery-started': [{ title: 'Recuperación iniciada, a la coordinación', message: { personId: 'colleague' } }],
  'recovery-done': [
    { title: 'Recuperación completada' },
    { title: 'Recuperación completada, a la coordinación', message: { personId: 'colleague' } },
  ],
  'way-in-added': [
    { title: 'Nueva llave de acceso', message: { way: 'passkey' } },
    { title: 'Nueva aplicación', message: { way: 'app' } },
  ],
  'way-in-removed': [
    { title: 'Se quitó una llave de acceso', message: { way: 'passkey' } },
    { title: 'Se quitó la aplicación', message: { way: 'app' } },
  ],
  'invitation-reminder': [{ title: 'Recordatorio de la invitación', account: invited }],
  'seat-named': [
    { title: 'Nueva titularidad' },
    { title: 'Nueva titularidad, con lo que dejó quien estaba antes', account: { heirOf: 'former' } },
  ],
  'seat-left': [{ title: 'Fin de una titularidad', account: { state: 'departed' } }],
  'order-act': [{ title: 'La coordinación le escribe' }],
  'order-answered': [
    {
      title: 'Alguien respondió, a la coordinación',
      account: { role: 'coordinator' },
      message: { answer: 'act_1-1' },
    },
  ],
  'addresses-stopped': [{ title: 'Direcciones que no reciben, a la coordinación', account: { role: 'coordinator' } }],
  'digests-paused': [
    {
      title: 'Boletines en pausa por devoluciones, a la coordinación',
      account: { role: 'coordinator' },
      message: { why: 'bounce' },
    },
    {
      title: 'Boletines en pausa por quejas, a la coordinación',
      account: { role: 'coordinator' },
      message: { why: 'complaint' },
    },
  ],
  'digests-stopped': [{ title: 'Boletines detenidos, a la coordinación', account: { role: 'coordinator' } }],
}

async function written(
  deps: Deps,
  kind: string,
  variant: Omit<Variant, 'title'>,
  network: ExampleNetwork,
  language: Language,
): Promise<Letter> {
  const { account, seat } = network.reader(language)
  const at = network.now
  const person = { ...account, ...variant.account, invitationEndsAt: minutesAfter(at, 3 * 24 * 60), departedAt: at }
  const termId = seat.holder?.termId ?? ''
  const named = { ...ids, recipientId: ids.personId, seatId: seat.id, termId, at, way: 'passkey', ...variant.message }
  const letter = await letterFor(knowing(deps, { person, variant, network }), { kind, ...named })
  if (!letter) throw new Error(`The example of ${kind} is a mail that nobody wants.`)
  return letter
}

type Known = { person: AccountItem; variant: Omit<Variant, 'title'>; network: ExampleNetwork }

/** The world as the letters ask for it, with one reader and one colleague in it. */
function knowing(deps: Deps, { person, variant, network }: Known): Deps {
  const { seat } = network.reader(person.language)
  const { name } = network.colleague('BR')
  const colleague = { ...person, id: 'colleague', name }
  const account = async (id: string) => (id === colleague.id ? colleague : person)
  const endsAt = minutesAfter(network.now, 10)
  const invitation = {
    ...{ id: ids.invitationId, tokenHash: '', personId: ids.personId, coordinatorCodeTries: 0, tell: [] },
    ...{ kind: variant.invitation ?? ('invitation' as const), endsAt: person.invitationEndsAt ?? endsAt },
  }
  return {
    ...deps,
    members: { ...deps.members, account, seat: async () => seat },
    limits: { take: async () => undefined },
    feedback: { ...deps.feedback, stopOf: async () => undefined },
    order: {
      ...deps.order,
      act: async (personId, id) => ({ id, personId, kind: 'post-hidden', at: network.now, answers: [] }),
    },
    access: {
      ...deps.access,
      invitation: async () => invitation,
      ceremony: async () => ceremonyOf(variant, person, endsAt),
      personWithEmail: async () => ids.personId,
      keyring: async (id): Promise<Keyring> => ({ account: await account(id), sessions: [], credentials: [app] }),
    },
  }
}

const app: CredentialItem = {
  ...{ id: ids.credentialId, label: 'App', addedAt: '2026-01-01T00:00:00.000Z', era: 0 },
  ...{ way: 'app', sealedSecret: '', lastStep: 0 },
}

function ceremonyOf(
  { ceremony }: Omit<Variant, 'title'>,
  { email, language, zone }: AccountItem,
  endsAt: string,
): CeremonyItem | undefined {
  const common = { hash: ids.ceremonyHash, endsAt, tries: 0, personId: ids.personId }
  switch (ceremony) {
    case 'acceptance':
      return { ...common, kind: ceremony, invitationHash: '', verified: false }
    case 'codes-sign-in':
      return { ...common, kind: ceremony, email: '' }
    case 'codes-proof':
      return { ...common, kind: ceremony, sessionId: '' }
    case 'public-digest':
      return { ...common, kind: ceremony, email, language, frequency: 'weekly', zone }
    default:
      return undefined
  }
}
