import type { Page } from '../page.ts'

export const memberPages: readonly Page[] = []
