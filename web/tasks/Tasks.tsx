import { useQuery } from '@tanstack/react-query'
import { cursorIn, type PageProps } from '../page.ts'
import { reading } from '../queries.ts'
import { useIsStaff } from '../session.ts'
import { Answer } from '../ui/answer.tsx'
import { TextLink } from '../ui/controls.tsx'
import { Empty } from '../ui/notices.tsx'
import { PageBody } from '../ui/page.tsx'
import { Pager } from '../ui/pager.tsx'
import { useMessages, useWords } from '../words.ts'
import { taskMessages } from './messages.ts'
import { TaskRows } from './rows.tsx'

export function Tasks({ search }: PageProps) {
  const words = useWords(taskMessages)
  const { home } = useMessages()
  const { title, lead, more } = home.tasks
  const isStaff = useIsStaff()
  return (
    <PageBody title={title}>
      <p class="lead">{isStaff ? words.leadOfInstitute : lead}</p>
      {isStaff && (
        <p>
          <TextLink to="/practices/review">{home.institute}</TextLink>
        </p>
      )}
      <Answer query={useQuery(reading('GET /me/tasks', cursorIn(search)))}>
        {({ items, next }) => (
          <>
            {items.length > 0 ? (
              <TaskRows tasks={items} />
            ) : (
              <Empty title={words.nothing}>{isStaff ? words.nothingNoteOfInstitute : words.nothingNote}</Empty>
            )}
            <Pager
              previous={search.get('cursor') ? '/tasks' : undefined}
              next={next && `/tasks?${new URLSearchParams({ cursor: next })}`}
              labels={{ previous: words.back, next: more }}
            />
          </>
        )}
      </Answer>
    </PageBody>
  )
}
