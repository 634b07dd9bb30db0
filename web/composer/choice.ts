import { useState } from 'preact/hooks'
import { recall, remember } from '../device.ts'

export type BoxKind = 'plain' | 'rich'

/** With formatting or plain: the person's choice on this device; until there is one, plain where the line is slow or dear. */
export function useBoxChoice(): [BoxKind, (kind: BoxKind) => void] {
  const [kind, setKind] = useState(chosenKind)
  return [
    kind,
    (next) => {
      remember('writing-box', next)
      setKind(next)
    },
  ]
}

function chosenKind(): BoxKind {
  const chosen = recall('writing-box')
  if (chosen === 'plain' || chosen === 'rich') return chosen
  return isLineSlow() ? 'plain' : 'rich'
}

// Network Information API; browsers without it tell nothing, and are taken for quick.
function isLineSlow(): boolean {
  const { connection } = navigator
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '')
}
