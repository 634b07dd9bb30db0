import { wholeTexts } from '../../functions/practices/rules.ts'
import { textNames } from '../../shared/practiceFields.ts'
import type { Practice, PracticeEdit, PracticeFacts } from '../../shared/practices.ts'
import { send, told } from './forum.ts'
import type { SignedIn } from './people.ts'
import type { World } from './world.ts'

export const wordsOf = (count: number, word = 'niñez') => Array.from({ length: count }, () => word).join(' ')

/** A record to which nothing is missing, in November 2026. */
export const fullTexts = wholeTexts({
  ...Object.fromEntries(textNames.map((name) => [name, `Lo que se dice de ${name}.`])),
  title: 'Tutoría pública para adolescentes que llegan sin compañía',
  summary: wordsOf(80),
})
export const fullFacts: PracticeFacts = {
  ...{ country: 'HN', level: 'national', themes: ['reception'], ages: ['15-17'], companies: ['unaccompanied'] },
  ...{ groups: [], stages: ['return'], began: '2019-03', regular: true, ended: '' },
  legalBasis: [{ instrument: 'Convención sobre los Derechos del Niño', article: '20' }],
  focalPoints: [{ id: 'seat_01ARZ3NDEKTSV4RRFFQ69G5FAV', title: 'Enlace', institution: 'Secretaría' }],
  ...{ cleared: true, clearedBy: 'Secretaría de Niñez', clearedOn: '2026-10-01', reviewOn: '2028-10-01' },
}

export async function begun(world: World, who: SignedIn, more: object = {}): Promise<Practice> {
  const body = { title: 'Tutoría en 24 horas', language: 'es', ...more }
  return told<Practice>(send(world, who, '/practices', { body }), 201)
}

export function edit(world: World, who: SignedIn | undefined, id: string, body: PracticeEdit | object, version = 1) {
  return send(world, who, `/practices/${id}`, { method: 'PATCH', body, headers: { 'if-match': `"${version}"` } })
}

export function read(world: World, who: SignedIn, id: string): Promise<Practice> {
  return told<Practice>(send(world, who, `/practices/${id}`))
}
