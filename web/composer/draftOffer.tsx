import { Button } from '../ui/controls.tsx'
import { Notice } from '../ui/notices.tsx'
import { Time } from '../ui/time.tsx'
import { useWords } from '../words.ts'
import { type AccountDraft, deviceName } from './accountDraft.ts'
import { composingMessages } from './messages.ts'

/** A newer text of the same person: whose device, when, and which of the two to go on with. */
export function DraftOffer({ account, hasMine }: { account: AccountDraft; hasMine: boolean }) {
  const { drafts } = useWords(composingMessages)
  const { offer } = account
  if (!offer) return null
  return (
    <div role="status">
      <Notice tone="waiting">
        <p class="notice-title">{offer.device === deviceName() ? drafts.fromHere : drafts.fromElsewhere}</p>
        <p>
          {drafts.savedAt} <Time at={offer.savedAt} />
        </p>
        {offer.title && (
          <p class="space-title" lang={offer.language}>
            {offer.title}
          </p>
        )}
        <div class="as-typed conflict-text" lang={offer.language}>
          {offer.body}
        </div>
        <p class="powers">
          <Button onClick={account.useOffer}>{hasMine ? drafts.useThat : drafts.goOn}</Button>
          <Button look="quiet" onClick={account.keepMine}>
            {hasMine ? drafts.keepMine : drafts.notNow}
          </Button>
        </p>
      </Notice>
    </div>
  )
}
