import { useQuery } from '@tanstack/react-query'
import { coordinationMessages } from '../coordination/messages.ts'
import { Sections } from '../coordination/Sections.tsx'
import type { PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { PageBody } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../words.ts'
import { mailHealthMessages } from './messages.ts'
import { Rates } from './rates.tsx'
import { Sent } from './sent.tsx'
import { Stops } from './stops.tsx'
import { Waiting } from './waiting.tsx'

/** The page, once its words have come. */
export async function loadMailHealth() {
  await mailHealthMessages.load()
  return MailHealth
}

/** What became of the mails, what waits, what came back, and what to do about each. */
function MailHealth({ search }: PageProps) {
  const words = useWords(mailHealthMessages)
  const { title } = useWords(coordinationMessages)
  const query = useQuery(reading('GET /mail-health'))
  return (
    <PageBody title={words.title} crumbs={[{ to: '/coordination', label: title }]}>
      <Sections here="mail" />
      <p class="lead">{words.lead}</p>
      <Answer query={query} waiting={<Skeleton rows={6} />}>
        {(health) => (
          <>
            <Sent figures={health.figures} today={health.today} />
            <Waiting waiting={health.waiting} />
            <Rates rates={health.rates} />
          </>
        )}
      </Answer>
      <Stops cursor={search.get('cursor') ?? undefined} />
    </PageBody>
  )
}
