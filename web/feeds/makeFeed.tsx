import { useQuery } from '@tanstack/react-query'
import { useState } from 'preact/hooks'
import type { Feed } from '../../shared/feeds.ts'
import { call } from '../api.ts'
import { reading, refresh } from '../queries.ts'
import { Button } from '../ui/controls.tsx'
import { CopyLink } from '../ui/copyLink.tsx'
import { TextField } from '../ui/fields.tsx'
import { useAction } from '../ui/form.tsx'
import { say } from '../ui/live.tsx'
import { Notice, ProblemNotice } from '../ui/notices.tsx'
import { useWords } from '../words.ts'
import { feedMessages } from './messages.ts'

/** Makes the address for a space, and shows it this once: it stays in no cache and in no history. */
export function MakeFeed({ spaceId, feeds }: { spaceId: string; feeds: readonly Feed[] }) {
  const words = useWords(feedMessages)
  const { data: space } = useQuery(reading('GET /spaces/:spaceId', { params: { spaceId } }))
  const [address, setAddress] = useState<string>()
  const { run, busy, problem } = useAction(async () => {
    const made = await call('PUT /spaces/:spaceId/feed', { params: { spaceId } })
    setAddress(made.address)
    say(words.made)
    await refresh('GET /me/feeds')
  })
  const earlier = feeds.find((feed) => feed.spaceId === spaceId)
  if (!space) return null
  return (
    <section aria-labelledby="making">
      <h2 id="making" lang={space.language}>
        {space.title}
      </h2>
      {problem && <ProblemNotice problem={problem} />}
      {address ? (
        <Notice tone="good">
          <TextField label={words.address} name="address" hint={words.once} value={address} onInput={() => undefined} />
          <CopyLink to={new URL(address).pathname} />
        </Notice>
      ) : (
        <>
          <p>{earlier ? words.earlier : words.secret}</p>
          <p class="form-end">
            <Button look="main" busy={busy} onClick={() => void run()}>
              {earlier ? words.makeAnother : words.make}
            </Button>
          </p>
        </>
      )}
    </section>
  )
}
