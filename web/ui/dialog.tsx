import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { useMessages } from '../words.ts'
import { Button } from './controls.tsx'

type Props = { title: string; open: boolean; onClose: () => void; children: ComponentChildren }

/** A question that must be answered before going on: the platform's own dialog, which keeps the focus and gives it back. */
export function Dialog({ title, open, onClose, children }: Props) {
  const { shell } = useMessages()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  useEffect(() => {
    const shown = dialog.current
    const around = shown?.closest<HTMLElement>('[tabindex="-1"]')
    return () => {
      if (!shown?.open) return
      // What opened it went with it: the focus stays at what they were about.
      setTimeout(() => {
        if (document.activeElement === document.body) around?.focus({ preventScroll: true })
      })
    }
  }, [])
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby={id} onClose={onClose}>
      {open && (
        <div class="dialog-body">
          <header class="dialog-head">
            <h2 id={id}>{title}</h2>
            <Button look="quiet" icon="close" onClick={onClose}>
              {shell.actions.close}
            </Button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  )
}
