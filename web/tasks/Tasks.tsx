import { useQuery } from '@tanstack/react-query'
import { cursorIn, type PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { Answer } from '../ui/answer.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useWords } from '../words.ts'
import { taskMessages } from './messages.ts'
import { TaskRows } from './rows.tsx'

export function Tasks({ search }: PageProps) {
  const words = useWords(taskMessages)
  return (
    <PageBody title={words.title}>
      <p class="lead">{words.lead}</p>
      <Answer query={useQuery(reading('GET /me/tasks', cursorIn(search)))}>
        {({ items, next }) => (
          <>
            {items.length > 0 ? <TaskRows tasks={items} /> : <Empty title={words.nothing}>{words.nothingNote}</Empty>}
            <Pager
              previous={search.get('cursor') ? '/tasks' : undefined}
              next={next && `/tasks?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: words.back, next: words.more }}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}
