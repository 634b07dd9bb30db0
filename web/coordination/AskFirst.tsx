import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../ui/controls.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Form } from '../ui/form.tsx'
import { useMessages } from '../words.ts'

type Props = {
  /** On the button that opens the question, and on the one that answers it with yes. */
  label: string
  /** Whom or what it is about, for those who hear the button alone. */
  about?: string
  title: string
  work: () => Promise<void>
  look?: 'main' | 'plain' | 'quiet' | 'danger'
  /** What must be mended first: then there is nothing to say yes to. */
  hindered?: boolean
  children: ComponentChildren
}

/** A button that says what will happen before it happens. */
export function AskFirst({ label, about, title, work, look = 'danger', hindered = false, children }: Props) {
  const { shell } = useMessages()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button look={look} onClick={() => setAsking(true)}>
        {label}
        {about && <span class="only-heard"> {about}</span>}
      </Button>
      <Dialog title={title} open={asking} onClose={() => setAsking(false)}>
        {hindered && children}
        {!hindered && (
          <Form
            action={async () => {
              await work()
              setAsking(false)
            }}
            submit={label}
            look={look === 'danger' ? 'danger' : 'main'}
            other={
              <Button look="quiet" onClick={() => setAsking(false)}>
                {shell.actions.cancel}
              </Button>
            }
          >
            {children}
          </Form>
        )}
      </Dialog>
    </>
  )
}
