import { chosenKindName } from '../composer/outbox.ts'
import { useDraft } from '../draft.ts'
import type { KindChoice } from './kindChoice.tsx'
import type { RequestDraft } from './requestFields.tsx'

type Chosen = { kind: KindChoice; request: RequestDraft; acknowledge: boolean }

const beginning: Chosen = {
  kind: 'discussion',
  request: { subject: 'information', dueOn: '' },
  acknowledge: true,
}

/** What a new thread is to be, kept on the device like its text: one that was begun as a request must not come back as something else. */
export function useChosenKind(spaceId: string) {
  const draft = useDraft(chosenKindName(spaceId))
  const chosen = chosenIn(draft.text)
  return {
    ...chosen,
    choose: (part: Partial<Chosen>) => draft.setText(JSON.stringify({ ...chosen, ...part })),
    drop: draft.drop,
  }
}

function chosenIn(text: string): Chosen {
  if (!text) return beginning
  try {
    const kept: Partial<Chosen> = JSON.parse(text)
    return { ...beginning, ...kept }
  } catch {
    return beginning
  }
}
