import type { AuditView } from '../../shared/audit.ts'
import { postAddress } from '../forum/address.ts'
import { TextLink } from '../ui/controls.tsx'
import { Fact } from '../ui/fact.tsx'
import { countryName } from '../ui/names.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { auditMessages } from './messages.ts'
import { auditAddress, type Search } from './search.ts'

type Props = { row: AuditView; search: Search }

/** One act: what, when, by whom, about whom, why. Names lead to what else there is about them. */
export function AuditRow({ row, search }: Props) {
  const words = useWords(auditMessages)
  const { act, at, sequence, reason } = row
  return (
    <li class="row" id={`row-${sequence}`}>
      <div class="row-main">
        <p class="row-title">{words.acts[act]}</p>
        <p class="row-about">
          <Time at={at} />
          <span>{words.number(sequence)}</span>
        </p>
        <dl class="audit-facts">
          <Fact name={words.by}>
            <Who id={row.actorId} name={row.actorName} to={auditAddress({ ...search, actor: row.actorId })} />
          </Fact>
          {row.personId && (
            <Fact name={words.about}>
              <Who id={row.personId} name={row.personName} to={auditAddress({ ...search, person: row.personId })} />
            </Fact>
          )}
          <Where row={row} />
          {reason && <Fact name={words.reason}>{reason}</Fact>}
          <Details detail={row.detail ?? {}} />
        </dl>
        <Answers answers={row.answers ?? []} />
      </div>
    </li>
  )
}

// What the person concerned answered, in their own words.
function Answers({ answers }: { answers: NonNullable<AuditView['answers']> }) {
  const words = useWords(auditMessages)
  return (
    <>
      {answers.map(({ at, text }) => (
        <blockquote key={at} class="order-answer">
          <p class="row-about">
            <span>{words.answered}</span>
            <Time at={at} />
          </p>
          <p class="as-typed">{text}</p>
        </blockquote>
      ))}
    </>
  )
}

function Who({ id, name, to }: { id: string; name: string | undefined; to: string }) {
  const words = useWords(auditMessages)
  if (id === 'network') return <>{words.network}</>
  return <TextLink to={to}>{name ?? words.gone}</TextLink>
}

function Where({ row: { threadId, number, spaceId, country } }: { row: AuditView }) {
  const words = useWords(auditMessages)
  const language = useLanguage()
  if (threadId && number)
    return (
      <Fact name={words.number(number)}>
        <TextLink to={postAddress(threadId, number)}>{words.post}</TextLink>
      </Fact>
    )
  if (!spaceId && !country) return null
  return (
    <Fact name={words.about}>
      {spaceId ? <TextLink to={`/spaces/${spaceId}`}>{words.space}</TextLink> : countryName(country ?? '', language)}
    </Fact>
  )
}

// Facts of a closed list; what a newer server tells besides is left to the file.
function Details({ detail }: { detail: Record<string, string> }) {
  const words = useWords(auditMessages)
  const { shell } = useMessages()
  const roles: Record<string, string> = shell.roles
  const outcomes: Record<string, string> = words.outcomes
  const { roleBefore, role, name, endsAt, closed, until, outcome } = detail
  return (
    <>
      {roleBefore && <Fact name={words.roleBefore}>{roles[roleBefore] ?? roleBefore}</Fact>}
      {role && <Fact name={words.role}>{roles[role] ?? role}</Fact>}
      {name && <Fact name={words.name}>✓</Fact>}
      {endsAt && (
        <Fact name={words.endsAt}>
          <Time at={endsAt} short />
        </Fact>
      )}
      {until && (
        <Fact name={words.until}>
          <Time at={until} />
        </Fact>
      )}
      {outcome && <Fact name={words.outcome}>{outcomes[outcome] ?? outcome}</Fact>}
      {closed && <Fact name={closed === 'true' ? words.closed : words.opened}>✓</Fact>}
    </>
  )
}
