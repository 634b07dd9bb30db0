import { useMessages } from '../words.ts'
import { Button } from './controls.tsx'
import { say } from './live.tsx'

/** Lays a permanent address ready to be pasted; where the browser does not allow that, says the address. */
export function CopyLink({ to }: { to: string }) {
  const { reading, shell } = useMessages()
  async function copy(): Promise<void> {
    const address = location.origin + to
    try {
      await navigator.clipboard.writeText(address)
      say(shell.actions.copied)
    } catch {
      say(reading.notCopied(address))
    }
  }
  return (
    <Button look="quiet" icon="link" onClick={() => void copy()}>
      {shell.actions.copyLink}
    </Button>
  )
}
