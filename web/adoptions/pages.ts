import type { Page } from '../page.ts'

// Their messages come with their code.
const load = (name: 'practice' | 'state') => () => import('./arriving.ts').then((file) => file.arriving[name]())

export const adoptionPages: readonly Page[] = [
  {
    path: '/practices/:practiceId/adoptions',
    load: load('practice'),
    early: ({ practiceId = '' }) => [['GET /publications/:practiceId/adoptions', { params: { practiceId } }]],
  },
  {
    path: '/people/:country/adoptions',
    load: load('state'),
    early: ({ country = '' }) => [['GET /adoptions/:country', { params: { country } }]],
  },
]
