import { openKinds } from '../../shared/threadKinds.ts'
import { Choices } from '../ui/fields.tsx'
import { useMessages } from '../words.ts'

export type KindChoice = 'discussion' | 'announcement' | (typeof openKinds)[number]
type Props = { value: KindChoice; onChange: (kind: KindChoice) => void; mayAnnounce: boolean }

/** What the new thread is for, each kind with what follows from it. */
export function ChooseKind({ value, onChange, mayAnnounce }: Props) {
  const { kinds } = useMessages()
  const choices = ['discussion', ...openKinds, ...(mayAnnounce ? (['announcement'] as const) : [])] as const
  const options = choices.map((kind) => ({ value: kind, label: kinds.name[kind], hint: kinds.hint[kind] }))
  return <Choices legend={kinds.legend} name="kind" value={value} onChange={onChange} options={options} />
}
