import type { MailFigure } from '../../shared/mailHealth.ts'
import { judgedDays, type MailFate, mailFates, mailKinds } from '../../shared/mailLists.ts'
import { Empty } from '../ui/notices.tsx'
import { useLanguage, useWords } from '../words.ts'
import { dayOfMonth, daysUpTo } from './days.ts'
import { mailHealthMessages } from './messages.ts'
import { Numbers } from './numbers.tsx'

type Counts = Record<MailFate, number>
type Day = Counts & { day: string }
type Props = { figures: readonly MailFigure[]; today: string }

/** What went out, day by day, drawn and in numbers. */
export function Sent({ figures, today }: Props) {
  const words = useWords(mailHealthMessages)
  const days = daysUpTo(today).map((day) => ({ day, ...sumOf(figures.filter((one) => one.day === day)) }))
  const total = sumOf(figures).sent
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{words.sent}</h2>
      {figures.length === 0 ? (
        <Empty title={words.nothingSent}>{words.nothingSentIs}</Empty>
      ) : (
        <div class="stack">
          <p>
            {words.sentIn(total)} {words.sentTodo}
          </p>
          <Bars days={days} />
          <details class="mail-details">
            <summary>{words.byDay}</summary>
            <ByDay days={days.toReversed()} />
            <p class="hint">{words.utc}</p>
          </details>
          <details class="mail-details">
            <summary>{words.byKind}</summary>
            <ByKind figures={figures.filter(({ day }) => day >= (days.at(-judgedDays)?.day ?? ''))} />
          </details>
        </div>
      )}
    </section>
  )
}

const bar = { width: 16, step: 24, height: 96 }

// Each day a bar: what arrived or is on its way, and on top what came back for good.
function Bars({ days }: { days: readonly Day[] }) {
  const words = useWords(mailHealthMessages)
  const language = useLanguage()
  const most = Math.max(1, ...days.map(({ sent, bounced }) => Math.max(sent, bounced)))
  const high = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * bar.height))
  const [first, last] = [days[0], days.at(-1)]
  return (
    <figure class="mail-bars">
      <svg viewBox={`0 0 ${days.length * bar.step} ${bar.height}`} role="img" aria-label={words.chart}>
        {days.map(({ day, sent, bounced }, index) => (
          <g key={day}>
            <rect class="mail-bar-floor" x={index * bar.step + 4} y={bar.height - 1} width={bar.width} height={1} />
            <rect
              class="mail-bar"
              {...{ x: index * bar.step + 4, y: bar.height - high(sent), width: bar.width, height: high(sent) }}
            />
            <rect
              class="mail-bar-bounced"
              {...{ x: index * bar.step + 4, y: bar.height - high(bounced), width: bar.width, height: high(bounced) }}
            />
          </g>
        ))}
      </svg>
      <figcaption>
        <span>{first && dayOfMonth(first.day, language)}</span>
        <span>{last && dayOfMonth(last.day, language)}</span>
        <span class="mail-bars-key">
          <span class="mail-key">{words.fates.sent}</span>
          <span class="mail-key mail-key-bounced">{words.fates.bounced}</span>
        </span>
      </figcaption>
    </figure>
  )
}

function ByDay({ days }: { days: readonly Day[] }) {
  const words = useWords(mailHealthMessages)
  const language = useLanguage()
  return (
    <Numbers
      caption={words.byDay}
      first={words.day}
      columns={mailFates.map((fate) => words.fates[fate])}
      rows={days.map((one) => ({ name: dayOfMonth(one.day, language), counts: mailFates.map((fate) => one[fate]) }))}
    />
  )
}

function ByKind({ figures }: { figures: readonly MailFigure[] }) {
  const words = useWords(mailHealthMessages)
  const rows = mailKinds.map((kind) => {
    const sum = sumOf(figures.filter((one) => one.kind === kind))
    return { name: words.kinds[kind], counts: mailFates.map((fate) => sum[fate]) }
  })
  const columns = mailFates.map((fate) => words.fates[fate])
  return <Numbers caption={words.byKind} first={words.kind} columns={columns} rows={rows} />
}

function sumOf(figures: readonly Counts[]): Counts {
  const sum = { sent: 0, delivered: 0, bounced: 0, softBounced: 0, complained: 0, rejected: 0 }
  for (const one of figures) for (const fate of mailFates) sum[fate] += one[fate]
  return sum
}
