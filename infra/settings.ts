import * as z from 'zod'
import { FirstCoordinator } from '../functions/platform/env.ts'

/** CloudFront takes its certificate and its firewall from here alone; with everything here, one stack is enough. */
export const region = 'us-east-1'

export const stages = ['development', 'production'] as const
export type Stage = (typeof stages)[number]

// Lambda knows no fewer than two at once.
const Pace = z.object({ batch: z.number().int().min(1).max(10), concurrency: z.number().int().min(2).max(1_000) })

/** All in which the stages differ. */
const Settings = z
  .object({
    stage: z.enum(stages),
    /** Where people reach the application, without `https://`; its DNS is kept by whoever owns the domain. */
    domain: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/),
    /** Sender of every mail; SES signs for its domain. */
    mailFrom: z.email(),
    /**
     * Whom a new network begins with: `{ name, email, language }`. Set it once SES sends to that address, and deploy: within a quarter of
     * an hour the clock invites that person as coordinator, to a seat of the Institute. It does so once, and never where anybody has
     * coordinated before, so it may stay here or be taken out afterwards. The invitation holds for 14 days: see that the address is right.
     */
    firstCoordinator: FirstCoordinator.optional(),
    /** CloudWatch knows these numbers of days alone. */
    logDays: z.union([z.literal(7), z.literal(30), z.literal(90), z.literal(180), z.literal(365)]),
    /** Requests a second and at once, of all people together. */
    api: z.object({ ratePerSecond: z.number().int().positive(), burst: z.number().int().positive() }),
    /** Copies of `api` that may run at once: the rest of the account's Lambdas stay free for mail and clock. */
    apiConcurrency: z.number().int().positive().optional(),
    /** Requests from one address in five minutes; a ministry may sit behind a single one. */
    requestsPerAddress: z.number().int().min(100),
    /** Mails in hand at once are `batch` × `concurrency`: half a second each, both together stay about within the rate that SES allows. */
    mail: z.object({ urgent: Pace, bulk: Pace }),
  })
  .refine(({ domain, mailFrom }) => mailFrom.endsWith(`@${domain}`), 'mail is sent from the domain that SES signs for')
export type Settings = z.infer<typeof Settings>

// example: names that nobody can own (RFC 2606) until the institute has decided on its own.
const perStage = {
  development: {
    domain: 'development.enlaces.example',
    mailFrom: 'enlaces@development.enlaces.example',
    firstCoordinator: {
      name: 'Coordinación de prueba',
      email: 'coordinacion@development.enlaces.example',
      language: 'es',
    },
    logDays: 30,
    api: { ratePerSecond: 50, burst: 100 },
    requestsPerAddress: 3_000,
    // The sandbox of SES takes one a second.
    mail: { urgent: { batch: 1, concurrency: 2 }, bulk: { batch: 1, concurrency: 2 } },
  },
  production: {
    domain: 'enlaces.example',
    mailFrom: 'enlaces@enlaces.example',
    logDays: 365,
    api: { ratePerSecond: 500, burst: 1_000 },
    apiConcurrency: 200,
    requestsPerAddress: 3_000,
    // SES begins with 14 a second; most of it stays free for codes.
    mail: { urgent: { batch: 1, concurrency: 4 }, bulk: { batch: 1, concurrency: 2 } },
  },
} as const

export function settingsFor(stage: Stage): Settings {
  return Settings.parse({ stage, ...perStage[stage] })
}

/** Where the files are that people send: another origin than the application's. */
export function vaultDomain({ domain }: Pick<Settings, 'domain'>): string {
  return `files.${domain}`
}

export function vaultOrigin(settings: Pick<Settings, 'domain'>): string {
  return `https://${vaultDomain(settings)}`
}

/** Where answers to mails go: a name of its own, so that the mail of the domain itself stays where it is. */
export function replyDomain({ domain }: Pick<Settings, 'domain'>): string {
  return `reply.${domain}`
}
