import * as z from 'zod'
import type { Endpoint } from './endpoint.ts'

/** Whether somebody is told by mail, within a minute or two, of what is asked of them; apart from their digest. */
export const Alerts = z.strictObject({ atOnce: z.boolean() })
export type Alerts = z.infer<typeof Alerts>

export const alertEndpoints = {
  'GET /me/alerts': {
    summary: 'Whether I am told by mail at once of what is asked of me',
    action: 'alert.choose',
    answer: Alerts,
    status: 200,
  },
  'PUT /me/alerts': {
    summary: 'Choose whether I am told by mail at once of what is asked of me',
    action: 'alert.choose',
    body: Alerts,
    answer: Alerts,
    status: 200,
  },
  'DELETE /me/reply-addresses': {
    summary: 'End the addresses by which I answer mails; the next mail brings a new one',
    action: 'reply-address.revoke',
    status: 204,
  },
} as const satisfies Record<string, Endpoint>
