// What every page for readers says in this language; what other pages need besides comes with them.
export { forum } from './forum.ts'
export { home } from './home.ts'
export { shell } from './interface.ts'
export { kinds } from './kinds.ts'
export { marks } from './marks.ts'
export { problems } from './problems.ts'
export { reading } from './reading.ts'
