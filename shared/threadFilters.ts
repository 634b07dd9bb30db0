import * as z from 'zod'
import { PageQuery } from './page.ts'
import { threadFilters } from './threadKinds.ts'

export const ThreadListQuery = PageQuery.extend({ only: z.enum(threadFilters).optional() })
export type ThreadListQuery = z.infer<typeof ThreadListQuery>
