import type { Page } from '../page.ts'

export const coordinationPages: readonly Page[] = []
