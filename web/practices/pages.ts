import type { Page } from '../page.ts'

// The first script of every visit knows these addresses and nothing more: their messages come with their code.
const load = (name: 'list' | 'bring' | 'begin' | 'read' | 'write' | 'translate') => () =>
  import('./arriving.ts').then((file) => file.arriving[name]())

export const practicePages: readonly Page[] = [
  { path: '/practices/mine', load: load('list') },
  { path: '/practices/new', load: load('begin') },
  { path: '/practices/import', load: load('bring') },
  { path: '/practices/:practiceId/record', load: load('read') },
  { path: '/practices/:practiceId/edit', load: load('write') },
  { path: '/practices/:practiceId/translations/:language', load: load('translate') },
]
