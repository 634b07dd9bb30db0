import type { Page } from '../page.ts'
import { accessMessages } from './messages.ts'

export const accessPages: readonly Page[] = [
  {
    path: '/sign-in',
    open: true,
    areas: [accessMessages],
    load: () => import('./SignIn.tsx').then((file) => file.SignIn),
  },
  {
    path: '/invitation',
    open: true,
    areas: [accessMessages],
    load: () => import('./Invitation.tsx').then((file) => file.Invitation),
  },
]
