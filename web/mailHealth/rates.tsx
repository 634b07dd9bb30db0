import type { MailHealth } from '../../shared/mailHealth.ts'
import { pauseAt, type StopReason } from '../../shared/mailLists.ts'
import { Badge } from '../ui/badge.tsx'
import { useLanguage, useWords } from '../words.ts'
import { dayOfMonth } from './days.ts'
import { mailHealthMessages } from './messages.ts'

type Level = 'fine' | 'near' | 'over'
const tones = { fine: 'good', near: 'waiting', over: 'trouble' } as const

/** How many mails came back or were complained of, how near that is to a pause, and what to do. */
export function Rates({ rates }: { rates: MailHealth['rates'] }) {
  const words = useWords(mailHealthMessages)
  return (
    <>
      <Rate reason="bounce" title={words.bounces} rates={rates} todo={words.bouncesTodo} />
      <Rate reason="complaint" title={words.complaints} rates={rates} todo={words.complaintsTodo} />
    </>
  )
}

type Props = { reason: StopReason; title: string; rates: MailHealth['rates']; todo: Record<Level, string> }

function Rate({ reason, title, rates, todo }: Props) {
  const words = useWords(mailHealthMessages)
  const language = useLanguage()
  const { perTenThousand: limit, of } = pauseAt[reason]
  const level = levelOf(rates[reason], limit)
  const share = (value: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(value / 10_000)
  return (
    <section aria-labelledby={reason}>
      <h2 id={reason}>{title}</h2>
      <div class="stack">
        <p>
          <Badge tone={tones[level]}>{words.levels[level]}</Badge> {words.rate(share(rates[reason]), share(limit))}{' '}
          {rates.since && words.since(dayOfMonth(rates.since, language, 'long'))}
        </p>
        <p>{todo[level]}</p>
        {rates.sent < of && <p class="hint">{words.few(of)}</p>}
      </div>
    </section>
  )
}

function levelOf(rate: number, limit: number): Level {
  if (rate >= limit) return 'over'
  return rate * 2 >= limit ? 'near' : 'fine'
}
