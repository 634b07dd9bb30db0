import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { proveBy } from '../api.ts'
import { accessMessages } from './messages.ts'

type Asked = { Shown: ComponentType<{ onEnd: (proved: boolean) => void }>; end: (proved: boolean) => void }

/**
 * Where a person is asked to prove again that it is them: beside the page and not in it, so that what they were writing stays as it is.
 * Requests that are refused meanwhile wait for the same answer. The dialog's code arrives when somebody is first asked.
 */
export function ProofPlace() {
  const [asked, ask] = useState<Asked>()
  useEffect(() => {
    let underWay: Promise<boolean> | undefined
    proveBy(() => {
      underWay ??= dialog()
        .then((Shown) => new Promise<boolean>((end) => ask({ Shown, end })))
        .catch(() => false)
        .finally(() => {
          underWay = undefined
          ask(undefined)
        })
      return underWay
    })
  }, [])
  return asked ? <asked.Shown onEnd={asked.end} /> : null
}

async function dialog(): Promise<Asked['Shown']> {
  const [{ ProofDialog }] = await Promise.all([import('./ProofDialog.tsx'), accessMessages.load()])
  return ProofDialog
}
