import { render } from 'preact'
import { accessMessages } from './messages.ts'
import { ProofDialog } from './ProofDialog.tsx'

let underWay: Promise<boolean> | undefined

/** Asks the person to prove again that it is them; requests that are refused meanwhile wait for the same answer. */
export function askForProof(): Promise<boolean> {
  underWay ??= open().finally(() => {
    underWay = undefined
  })
  return underWay
}

// Beside the page and not in it: whatever the person was writing stays as it is.
async function open(): Promise<boolean> {
  await accessMessages.load()
  const place = document.body.appendChild(document.createElement('div'))
  const proved = await new Promise<boolean>((resolve) => {
    render(<ProofDialog onEnd={resolve} />, place)
  })
  render(null, place)
  place.remove()
  return proved
}
