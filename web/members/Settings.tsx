import { useQuery } from '@tanstack/react-query'
import { digestMessages } from '../digests/messages.ts'
import { exportMessages } from '../export/messages.ts'
import { feedMessages } from '../feeds/messages.ts'
import { handoverMessages } from '../handover/messages.ts'
import { noticeMessages } from '../notices/messages.ts'
import { orderMessages } from '../order/messages.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { PageBody } from '../ui/page.tsx'
import { useWords } from '../words.ts'
import { memberMessages } from './messages.ts'
import { ProfileForm } from './ProfileForm.tsx'
import { SignOut } from './SignOut.tsx'
import { WaysIn } from './WaysIn.tsx'

/** What is mine: the profile that others see, how I get in, where I am signed in, the way out. */
export function Settings() {
  const { settings, ways, sessions, signOut } = useWords(memberMessages)
  const { following } = useWords(noticeMessages)
  const order = useWords(orderMessages)
  const { leave } = useWords(handoverMessages)
  const exporting = useWords(exportMessages)
  const feeds = useWords(feedMessages)
  const digests = useWords(digestMessages)
  const query = useQuery(reading('GET /me'))
  return (
    <Answer query={query}>
      {(me) => (
        <PageBody title={settings.title}>
          <section aria-labelledby="profile">
            <h2 id="profile">{settings.profile}</h2>
            <ProfileForm key={me.id} me={me} />
          </section>
          <section aria-labelledby="following">
            <h2 id="following">{following.title}</h2>
            <p>
              <TextLink to="/settings/following">{following.link}</TextLink>
            </p>
            <p>
              <TextLink to="/settings/feeds">{feeds.link}</TextLink>
            </p>
          </section>
          <section aria-labelledby="digest">
            <h2 id="digest">{digests.title}</h2>
            <p>
              <TextLink to="/settings/digest">{digests.link}</TextLink>
            </p>
          </section>
          {me.seatId && (
            <section aria-labelledby="handover">
              <h2 id="handover">{leave.section}</h2>
              <p>
                <TextLink to="/settings/handover">{leave.link}</TextLink>
              </p>
            </section>
          )}
          <section aria-labelledby="order">
            <h2 id="order">{order.title}</h2>
            <p>
              <TextLink to="/order">{order.link}</TextLink>
            </p>
          </section>
          <section aria-labelledby="export">
            <h2 id="export">{exporting.title}</h2>
            <p>
              <TextLink to="/settings/export">{exporting.link}</TextLink>
            </p>
          </section>
          <section aria-labelledby="ways">
            <h2 id="ways">{ways.title}</h2>
            <WaysIn email={me.email} />
          </section>
          <section aria-labelledby="sessions">
            <h2 id="sessions">{sessions.title}</h2>
            <p>
              <TextLink to="/settings/sessions">{sessions.link}</TextLink>
            </p>
          </section>
          <section aria-labelledby="sign-out">
            <h2 id="sign-out">{signOut.title}</h2>
            <SignOut personId={me.id} />
          </section>
        </PageBody>
      )}
    </Answer>
  )
}
