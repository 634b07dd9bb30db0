import { useQuery } from '@tanstack/react-query'
import type { Alerts } from '../../shared/alerts.ts'
import { call } from '../api.ts'
import { queryClient } from '../cache.ts'
import { reading, refresh } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Button } from '../ui/controls.tsx'
import { Checkbox } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { ProblemNotice } from '../ui/notices.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages, useWords } from '../words.ts'
import { alertMessages } from './messages.ts'

/** Whether what is asked of me comes by mail at once, apart from the digest. */
export function AtOnce() {
  const words = useWords(alertMessages)
  const query = useQuery(reading('GET /me/alerts'))
  return (
    <section aria-labelledby="at-once">
      <h2 id="at-once">{words.title}</h2>
      <Answer query={query} waiting={<Skeleton rows={1} />}>
        {(mine) => <Choice mine={mine} />}
      </Answer>
    </section>
  )
}

function Choice({ mine: { atOnce } }: { mine: Alerts }) {
  const words = useWords(alertMessages)
  const { shell } = useMessages()
  const { queryKey } = reading('GET /me/alerts')
  const { run, problem } = useAction(async () => {
    // What was chosen shows at once, and what was kept once it is.
    queryClient.setQueryData(queryKey, { atOnce: !atOnce })
    try {
      queryClient.setQueryData(queryKey, await call('PUT /me/alerts', { body: { atOnce: !atOnce } }))
    } catch (error) {
      queryClient.setQueryData(queryKey, { atOnce })
      throw error
    }
    // Whoever chooses it wants mail again: the page above may say that none comes.
    await refresh('GET /me/digest')
    say(shell.saved)
  })
  return (
    <>
      <Checkbox
        name="atOnce"
        label={words.atOnce}
        hint={words.atOnceHint}
        checked={atOnce}
        onChange={() => void run()}
      />
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}

/** The addresses by which I answer mails, to be ended all at once. */
export function ReplyAddresses() {
  const words = useWords(alertMessages)
  const { run, busy, problem } = useAction(async () => {
    await call('DELETE /me/reply-addresses')
    say(words.revoked)
  })
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses">{words.addresses}</h2>
      <p>{words.addressesNote}</p>
      {problem && <ProblemNotice problem={problem} />}
      <p class="form-end">
        <Button busy={busy} onClick={() => void run()}>
          {words.revoke}
        </Button>
      </p>
    </section>
  )
}
