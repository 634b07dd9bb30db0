import { useQuery } from '@tanstack/react-query'
import { reading } from '../queries.ts'
import { TextLink } from '../ui/controls.tsx'
import { useWords } from '../words.ts'
import { taskMessages } from './messages.ts'
import { ChangedRows, TaskRows } from './rows.tsx'

/** On the home page of those who are to do something about a good practice, or of whose own something became. */
export async function loadTasksAtHome() {
  await taskMessages.load()
  return TasksAtHome
}

function TasksAtHome() {
  const words = useWords(taskMessages)
  const mine = useQuery(reading('GET /me/tasks')).data
  if (!mine) return null
  const { items, next, changed } = mine
  return (
    <>
      {items.length > 0 && (
        <section class="waiting" aria-labelledby="tasks">
          <h2 id="tasks">{words.title}</h2>
          <p class="hint">{words.lead}</p>
          <TaskRows tasks={items} />
          {next && <TextLink to={`/tasks?${new URLSearchParams({ cursor: next })}`}>{words.more}</TextLink>}
        </section>
      )}
      {changed.length > 0 && (
        <section aria-labelledby="changed">
          <h2 id="changed">{words.changed}</h2>
          <ChangedRows changed={changed} />
        </section>
      )}
    </>
  )
}
