import { useQuery } from '@tanstack/react-query'
import { reading } from '../queries.ts'
import { TextLink } from '../ui/controls.tsx'
import { later } from '../ui/later.tsx'
import { useMessages } from '../words.ts'
import { TaskRows } from './rows.tsx'

const Changed = later(() => import('./changed.tsx').then((file) => file.loadChanged()))

/** On the home page of those who are to do something about a good practice, or of whose own something became. */
export function TasksAtHome() {
  const { tasks: words } = useMessages().home
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
      {changed.length > 0 && <Changed changed={changed} />}
    </>
  )
}
