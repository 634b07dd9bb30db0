import { useId, useRef, useState } from 'preact/hooks'
import { type Language, languages } from '../../shared/languages.ts'
import { limits } from '../../shared/limits.ts'
import type { AccountDraft } from '../composer/accountDraft.ts'
import { Box } from '../composer/box.tsx'
import { useBoxChoice } from '../composer/choice.ts'
import { DraftOffer } from '../composer/draftOffer.tsx'
import { composingMessages } from '../composer/messages.ts'
import { useProposedLanguage } from '../composer/proposal.ts'
import { richBoxes } from '../composer/writingBox.ts'
import type { Draft } from '../draft.ts'
import { Button } from '../ui/controls.tsx'
import { SelectField } from '../ui/fields.tsx'
import { useMessages, useWords } from '../words.ts'
import { Preview } from './preview.tsx'

const encoder = new TextEncoder()

type Props = {
  draft: Draft
  language: Language
  onLanguage: (language: Language) => void
  label: string
  rows?: number
  /** Filled with what leads to the end of the text, whichever side is shown. */
  toWriting?: { current: () => void }
  /** The same draft in the account, for every device of its author. */
  account?: AccountDraft
}

/** A box to write Markdown in, with how it will look beside it. What is typed stays on the device until it is sent. */
export function Compose({ draft, language, onLanguage, label, rows = 8, toWriting, account }: Props) {
  const { forum, shell } = useMessages()
  const [side, setSide] = useState<'write' | 'preview'>('write')
  const words = useWords(composingMessages)
  const isChosen = draft.text !== '' && !draft.restored
  const proposal = useProposedLanguage({ text: draft.text, language, onLanguage, isChosen })
  const panel = useId()
  const left = limits.postBytes - encoder.encode(draft.text).length
  const [kind, setKind] = useBoxChoice()
  const [isBegun, setBegun] = useState(false)
  function begin({ target }: FocusEvent): void {
    account?.look()
    if (target instanceof HTMLTextAreaElement) setBegun(true)
  }
  function otherKind(): void {
    setKind(kind === 'rich' ? 'plain' : 'rich')
    setBegun(true)
    setSide('write')
  }
  if (toWriting) {
    toWriting.current = () => {
      setSide('write')
      // After the text has been drawn.
      setTimeout(() => goToEnd(document.getElementById(panel)))
    }
  }
  return (
    <div class="compose" onFocusCapture={begin}>
      {account && <DraftOffer account={account} hasMine={draft.changed && draft.text.trim() !== ''} />}
      <div class="compose-head">
        <Tabs side={side} onSide={setSide} panel={panel} />
        <Button look="quiet" onClick={otherKind}>
          {kind === 'rich' ? words.rich.toPlain : words.rich.toRich}
        </Button>
      </div>
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-${side}`}>
        {side === 'write' ? (
          <Box
            kind={kind}
            isWanted={isBegun}
            label={label}
            text={draft.text}
            onText={draft.setText}
            lang={language}
            rows={rows}
            {...(left < 0 ? { fault: forum.write.tooLong(-left) } : {})}
          />
        ) : (
          <Preview text={draft.text} language={language} />
        )}
      </div>
      <DraftLine draft={draft} account={account} left={left} />
      <SelectField
        label={forum.write.language}
        name="language"
        value={language}
        onChange={proposal.choose}
        {...(proposal.isProposed ? { hint: words.language.proposed } : {})}
        options={languages.map((tag) => ({ value: tag, label: shell.languages[tag] }))}
      />
    </div>
  )
}

function goToEnd(panel: HTMLElement | null): void {
  const box = panel?.querySelector<HTMLElement>('textarea, [data-writing]')
  if (!box) return
  box.focus({ preventScroll: true })
  if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length)
  else richBoxes.get(box)?.toEnd()
  box.scrollTop = box.scrollHeight
  box.scrollIntoView({ block: 'center' })
}

type TabsProps = { side: 'write' | 'preview'; onSide: (side: 'write' | 'preview') => void; panel: string }

// The two tabs share one stop of the Tab key; the arrows go between them (WAI-ARIA Authoring Practices, tabs).
function Tabs({ side, onSide, panel }: TabsProps) {
  const { forum } = useMessages()
  const list = useRef<HTMLDivElement>(null)
  const turn = (to: 'write' | 'preview') => {
    onSide(to)
    list.current?.querySelector<HTMLElement>(`[data-side="${to}"]`)?.focus()
  }
  return (
    <div
      ref={list}
      class="tabs"
      role="tablist"
      aria-label={forum.write.body}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') turn(side === 'write' ? 'preview' : 'write')
      }}
    >
      {(['write', 'preview'] as const).map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${panel}-${one}`}
          data-side={one}
          class="tab"
          aria-selected={one === side}
          aria-controls={panel}
          tabIndex={one === side ? 0 : -1}
          onClick={() => onSide(one)}
        >
          {forum.write[one]}
        </button>
      ))}
    </div>
  )
}

type LineProps = { draft: Draft; account: AccountDraft | undefined; left: number }

function DraftLine({ draft, account, left }: LineProps) {
  const { forum, shell } = useMessages()
  const { drafts } = useWords(composingMessages)
  function discard(): void {
    draft.drop()
    account?.drop()
  }
  return (
    <div class="draft-line">
      {draft.changed && draft.text !== '' && draft.kept && (
        <span>{account?.isSaved ? drafts.saved : draft.restored ? shell.draft.restored : shell.draft.kept}</span>
      )}
      {left >= 0 && left < 2_000 && <span>{forum.write.bytes(left)}</span>}
      {draft.restored && draft.text !== '' && (
        <Button look="quiet" onClick={discard}>
          {shell.draft.discard}
        </Button>
      )}
    </div>
  )
}
