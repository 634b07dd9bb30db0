import { firstCriteria } from '../../functions/reviews/firstCriteria.ts'
import type { BodyAsSent } from '../../shared/endpoint.ts'
import type { EndpointName, Endpoints } from '../../shared/endpoints.ts'

type WithBody = { [Name in EndpointName]: Endpoints[Name] extends { body: unknown } ? Name : never }[EndpointName]

const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const ofKey = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' } as const
const assertion = {
  credential: { ...ofKey, response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' } },
}
const attestation = { credential: { ...ofKey, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } } }
const codes = { mailCode: '000000', appCode: '000000' }
const token = 'a'.repeat(43)

const adoption = {
  status: 'adopted',
  since: '2026-03',
  language: 'es',
  changed: 'Con tres turnos',
  failed: '',
  evidence: 'Doscientas niñas en seis meses',
} as const

/** A body that each endpoint's schema takes: for tests that look at what comes before and after parsing. A missing one does not compile. */
export const examples: { [Name in WithBody]: BodyAsSent<Endpoints[Name]> } = {
  'POST /preview': { body: 'hola' },
  'POST /spaces': { title: 'Acogida', description: 'Primera acogida', language: 'es', audience: 'network' },
  'PATCH /spaces/:spaceId': { title: 'Acogida', description: 'Primera acogida', closed: false },
  'POST /spaces/:spaceId/threads': { title: 'Un hilo', language: 'es', body: 'hola' },
  'PATCH /threads/:threadId': { title: 'Otro título', language: 'es' },
  'PUT /threads/:threadId/space': { spaceId: `space_${ulid}`, reason: 'Trata de otra cosa' },
  'PUT /threads/:threadId/merger': { into: `thread_${ulid}`, reason: 'Tratan de lo mismo' },
  'POST /threads/:threadId/splits': { numbers: [2], title: 'Otro hilo', language: 'es', reason: 'Trata de otra cosa' },
  'PUT /threads/:threadId/mark': { lastRead: 1 },
  'POST /spaces/:spaceId/announcements': { title: 'Un aviso', language: 'es', body: 'hola', acknowledge: true },
  'PUT /threads/:threadId/due-date': { dueOn: '2027-01-15' },
  'PUT /threads/:threadId/outcome': { text: 'Respondieron doce Estados' },
  'PUT /threads/:threadId/answer': { number: 1 },
  'POST /publications/:practiceId/redaction': { passage: 'Lo que se dice', reason: 'Nombra a un niño' },
  'PUT /threads/:threadId/summary': { body: 'Llegamos a esto', language: 'es' },
  'POST /threads/:threadId/posts': { body: 'hola', language: 'es' },
  'PATCH /threads/:threadId/posts/:number': { body: 'hola otra vez', language: 'es' },

  'POST /practices': { title: 'Tutoría en 24 horas', language: 'es' },
  'PATCH /practices/:practiceId': { language: 'es', texts: { title: 'Tutoría en 24 horas' } },
  'PUT /practices/:practiceId/translations/:language': { from: 1, texts: { title: 'A guardian' }, byMachine: false },
  'PUT /practices/:practiceId/question': { reason: '¿Cuántas niñas?' },
  'PUT /practices/:practiceId/clarification': { reason: 'Ciento veinte en un año' },
  'PUT /practices/:practiceId/return': { reason: 'Nombra a una niña' },
  'PUT /publications/:practiceId/confirmation': { reviewOn: '2029-10-01' },
  'PUT /publications/:practiceId/archive': { reason: 'El programa terminó' },
  'PUT /publications/:practiceId/withdrawal': { reason: 'Una familia lo pidió' },
  'PUT /reviews/criteria': { criteria: firstCriteria.criteria.slice(0, 1), scale: firstCriteria.scale },
  'PUT /practices/:practiceId/gate': {
    gate: {
      bestInterests: { passed: true, reason: 'Lo dice el plan de cada niña' },
      ethics: { passed: true, reason: 'Hay consentimiento' },
      relevance: { passed: true, reason: 'Trata de movilidad' },
    },
    reviewers: [],
  },
  'PUT /practices/:practiceId/reviewers/:personId': { dueOn: '2029-10-01' },
  'PUT /practices/:practiceId/review/conflict': { reason: 'Trabajé en el programa' },
  'PUT /practices/:practiceId/review/scores': {
    language: 'es',
    scores: [{ key: 'evidence', score: 3, reason: 'Hay datos de tres años' }],
    outcome: 'promising',
    comment: 'Conviene seguirla',
  },
  'PUT /practices/:practiceId/reply': { reason: 'Hay datos nuevos' },
  'PUT /practices/:practiceId/decision': { outcome: 'promising', reason: 'Falta seguimiento' },
  'PUT /publications/:practiceId/successor': { practiceId: `practice_${ulid}` },

  'POST /practices/import': { csv: 'record,language,title\n', dryRun: true },
  'POST /me/filters': { name: 'Acogida en tránsito', filter: { theme: ['reception'], stage: ['transit'] } },
  'PATCH /me/filters/:filterId': { name: 'Acogida' },
  'PUT /publications/:practiceId/adoption': { ...adoption, links: ['https://niñez.example/tutoria'] },

  'POST /files': { name: 'informe.pdf', bytes: 1_000 },

  'PUT /me/drafts/:place': { body: 'hola', language: 'es', device: 'device-of-ana', base: 0 },

  'PUT /me/alerts': { atOnce: false },
  'PUT /me/digest': { frequency: 'daily', weekday: 1, hour: 8 },
  'PUT /me/digest/spaces/:spaceId': { level: 'highlights' },
  'PUT /digests/pause': { reason: 'Rebotan muchos correos' },
  'POST /people/:personId/digests/:number/sendings': { reason: 'Lo borró sin querer' },
  'POST /subscribers/:subscriberId/digests/:number/sendings': { reason: 'Lo borró sin querer' },

  'PUT /threads/:threadId/following': { level: 'watch' },
  'PUT /spaces/:spaceId/following': { level: 'mute' },
  'PUT /threads/:threadId/posts/:number/files/:fileId/removal': { reason: 'Muestra a un niño' },
  'PUT /threads/:threadId/notices': { readTo: 1 },

  'PUT /me/handover/leaving': { follows: true, drafts: [] },
  'POST /me/handover/follows': {},

  'PATCH /me': { name: 'Ana Pérez', about: '', language: 'es', languages: ['es'], zone: 'America/Montevideo' },
  'PUT /states/:country': { member: true },
  'POST /institutions': { name: 'Dirección de Niñez', country: 'HN' },
  'POST /seats': { institutionId: `institution_${ulid}`, country: 'HN', title: 'Enlace' },
  'PUT /seats/:seatId/holder': { personId: `person_${ulid}` },
  'POST /people': {
    name: 'Luz Ríos',
    email: 'luz@enlaces.example',
    role: 'liaison',
    seatId: `seat_${ulid}`,
    language: 'es',
  },
  'POST /people/import': { csv: 'name,email,role,country,institution,seat,language\n', dryRun: true },
  'PATCH /people/:personId': { name: 'Luz Ríos', role: 'liaison' },
  'PUT /people/:personId/suspension': { reason: 'Pidió una pausa' },

  'PUT /threads/:threadId/posts/:number/flag': { reason: 'other', text: 'Mírenlo' },
  'PUT /threads/:threadId/posts/:number/flags/:personId/settlement': { outcome: 'unchanged' },
  'PUT /threads/:threadId/posts/:number/keeping': { state: 'hidden', reason: 'Nombra a un niño' },
  'POST /threads/:threadId/posts/:number/redaction': { passage: 'hola', reason: 'Nombra a un niño' },
  'POST /people/:personId/warnings': { reason: 'No vuelva a hacerlo' },
  'PUT /people/:personId/pause': { until: '2026-12-01T12:00:00.000Z', reason: 'Insiste' },
  'POST /me/acts/:actId/answers': { text: 'No fue así' },

  'PUT /mail-health/stops/:hash/release': { reason: 'El buzón ya funciona' },

  'POST /subscribers/code': {
    email: 'lectora@enlaces.example',
    language: 'es',
    frequency: 'weekly',
    zone: 'America/Lima',
  },
  'POST /subscribers/import': { csv: 'email,language,frequency,consented,proof\n', dryRun: true },
  'POST /subscribers': { mailCode: '000000' },

  'POST /sign-in/passkey': assertion,
  'POST /sign-in/codes/request': { email: 'nadie@enlaces.example' },
  'POST /sign-in/codes': codes,
  'POST /proof/passkey': assertion,
  'POST /proof/codes': codes,
  'POST /me/passkeys': attestation,
  'POST /me/app': { appCode: '000000' },
  'POST /invitations/open': { token },
  'POST /invitations/code': { token },
  'POST /invitations/verification': { mailCode: '000000' },
  'POST /invitations/passkey': attestation,
  'POST /invitations/app': { appCode: '000000' },
}
