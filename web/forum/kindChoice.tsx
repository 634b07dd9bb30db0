import { threadKinds } from '../../shared/threadKinds.ts'
import { Choices } from '../ui/fields.tsx'
import { useMessages } from '../words.ts'

const kindChoices = ['discussion', ...threadKinds] as const
export type KindChoice = (typeof kindChoices)[number]

/** What the new thread is for, each kind with what follows from it. */
export function ChooseKind({ value, onChange }: { value: KindChoice; onChange: (kind: KindChoice) => void }) {
  const { kinds } = useMessages()
  const options = kindChoices.map((kind) => ({ value: kind, label: kinds.name[kind], hint: kinds.hint[kind] }))
  return <Choices legend={kinds.legend} name="kind" value={value} onChange={onChange} options={options} />
}
