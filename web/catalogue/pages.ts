import type { Page } from '../page.ts'

// As those of the records: the first script of a visit knows the addresses and nothing more.
const load = (name: 'list' | 'map' | 'matrix' | 'compare' | 'read') => () =>
  import('./arriving.ts').then((file) => file.arriving[name]())

/** Before the pages of records, whose addresses are longer or named. */
export const cataloguePages: readonly Page[] = [
  { path: '/practices', load: load('list') },
  { path: '/practices/map', load: load('map') },
  { path: '/practices/matrix', load: load('matrix') },
  { path: '/practices/compare', load: load('compare') },
]

export const publishedPages: readonly Page[] = [{ path: '/practices/:practiceId', load: load('read') }]
