import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { DigestChoice, DigestSettings } from '../../shared/digests.ts'
import { call } from '../api.ts'
import { queryClient } from '../cache.ts'
import { ConflictNotice, useConflict } from '../members/conflict.tsx'
import { memberMessages } from '../members/messages.ts'
import { zoneInWords } from '../members/zones.ts'
import type { PageComponent, PageProps } from '../page.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Choices, SelectField } from '../ui/fields.tsx'
import { Form } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Time } from '../ui/time.tsx'
import { useLanguage, useMessages, useWords } from '../words.ts'
import { AtOnce, ReplyAddresses } from './alerts.tsx'
import { MyIssues, myIssues } from './MyIssues.tsx'
import { digestMessages } from './messages.ts'
import { useMoment } from './moment.ts'
import { Preview } from './preview.tsx'
import { digestIssueMessages } from './runMessages.ts'
import { SpaceLevels } from './spaces.tsx'
import { Stopped } from './stopped.tsx'
import { hourInWords, hours, weekdayInWords, weekdays } from './times.ts'

const frequencies = ['daily', 'weekly', 'monthly', 'none'] as const

/** The page with its messages. */
export async function openDigest(): Promise<PageComponent> {
  await digestIssueMessages.load()
  return Digest
}

/** When my digest comes, what it would say now, how much of each space, and what became of the last ones. */
function Digest({ search }: PageProps) {
  const words = useWords(digestMessages)
  const { settings } = useWords(memberMessages)
  const query = useQuery(reading('GET /me/digest'))
  const [round, setRound] = useState(0)
  // Whoever keeps what was saved elsewhere begins anew from it.
  const beginAnew = () => void refresh('GET /me/digest').then(() => setRound(round + 1))
  return (
    <Answer query={query}>
      {(mine) => (
        <PageBody title={words.title} crumbs={[{ to: '/settings', label: settings.title }]}>
          <p class="lead">{words.lead}</p>
          {mine.stopped && <Stopped why={mine.stopped} />}
          <section aria-labelledby="when">
            <h2 id="when">{words.when}</h2>
            <NextOne dueAt={mine.nextDueAt} search={search} />
            <When key={round} mine={mine} onTheirs={beginAnew} />
          </section>
          <AtOnce />
          <section aria-labelledby="preview">
            <h2 id="preview">{words.preview}</h2>
            <Preview zone={mine.zone} comes={mine.frequency !== 'none'} />
          </section>
          <SpaceLevels chosen={mine.spaces} search={search} />
          <MyIssues search={search} />
          <ReplyAddresses />
        </PageBody>
      )}
    </Answer>
  )
}

/** When the next one comes, or that everybody's wait. */
function NextOne({ dueAt, search }: { dueAt: string | undefined; search: URLSearchParams }) {
  const words = useWords(digestMessages)
  const { held } = useWords(digestIssueMessages)
  const moment = useMoment()
  const pausedAt = useQuery(myIssues(search)).data?.pausedAt
  if (!dueAt) return <p class="digest-next">{words.noneNext}</p>
  if (pausedAt) return <Notice tone="waiting">{held(moment(pausedAt))}</Notice>
  return (
    <p class="digest-next">
      {words.next} <Time at={dueAt} />
    </p>
  )
}

function When({ mine, onTheirs }: { mine: DigestSettings; onTheirs: () => void }) {
  const words = useWords(digestMessages)
  const { shell } = useMessages()
  const language = useLanguage()
  const { frequency, weekday, hour } = mine
  const [choice, setChoice] = useState<DigestChoice>({ frequency, weekday, hour })
  const conflict = useConflict(mine.version)
  const byWeekday = choice.frequency === 'weekly' || choice.frequency === 'monthly'

  const save = async () => {
    const saved = await conflict.guard((version) => call('PUT /me/digest', { body: choice, version }))
    queryClient.setQueryData(reading('GET /me/digest').queryKey, saved)
    await refresh('GET /me/digest/preview')
    say(shell.saved)
  }

  return (
    <Form action={save} submit={words.save} note={conflict.kept && <Kept kept={conflict.kept} onTheirs={onTheirs} />}>
      <Choices
        legend={words.frequency}
        name="frequency"
        value={choice.frequency}
        onChange={(chosen) => setChoice({ ...choice, frequency: chosen })}
        options={frequencies.map((value) => ({
          value,
          label: words.frequencies[value],
          ...(value === 'none' ? { hint: words.noneHint } : {}),
        }))}
      />
      {byWeekday && (
        <SelectField
          label={words.weekday}
          name="weekday"
          {...(choice.frequency === 'monthly'
            ? { hint: words.monthlyHint(weekdayInWords(choice.weekday, language)) }
            : {})}
          value={String(choice.weekday)}
          onChange={(chosen) => setChoice({ ...choice, weekday: Number(chosen) })}
          options={weekdays.map((day) => ({ value: String(day), label: weekdayInWords(day, language) }))}
        />
      )}
      {choice.frequency !== 'none' && (
        <SelectField
          label={words.hour}
          name="hour"
          hint={
            <>
              {words.zoneHint(zoneInWords(mine.zone, language))} <TextLink to="/settings">{words.zoneLink}</TextLink>
            </>
          }
          value={String(choice.hour)}
          onChange={(chosen) => setChoice({ ...choice, hour: Number(chosen) })}
          options={hours.map((one) => ({ value: String(one), label: hourInWords(one, language) }))}
        />
      )}
    </Form>
  )
}

/** What was saved elsewhere meanwhile, in words. */
function Kept({ kept, onTheirs }: { kept: Record<string, unknown>; onTheirs: () => void }) {
  const words = useWords(digestMessages)
  const language = useLanguage()
  const frequency = frequencies.find((one) => one === kept.frequency)
  return (
    <ConflictNotice
      kept={[
        { label: words.frequency, text: frequency && words.frequencies[frequency] },
        { label: words.weekday, text: weekdayInWords(Number(kept.weekday), language) },
        { label: words.hour, text: hourInWords(Number(kept.hour), language) },
      ]}
      onTheirs={onTheirs}
    />
  )
}
