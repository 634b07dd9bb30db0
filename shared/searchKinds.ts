import { threadKinds } from './threadKinds.ts'

/** The kinds of threads that can be looked in. */
export const searchKinds = ['discussion', ...threadKinds] as const
