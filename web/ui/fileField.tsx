import type { ComponentChildren } from 'preact'
import { useFieldWiring } from './form.tsx'

type Props = {
  label: string
  name: string
  accept: string
  hint?: ComponentChildren
  onFile: (file: File) => Promise<void>
}

/** A file of this device; the same one may be chosen again once it has been corrected. */
export function FileField({ label, name, accept, hint, onFile }: Props) {
  const wiring = useFieldWiring(name, hint)
  return (
    <div class="field">
      <label htmlFor={wiring.control.id}>{label}</label>
      {hint && (
        <p id={wiring.hintId} class="hint">
          {hint}
        </p>
      )}
      <input
        {...wiring.control}
        class="input"
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void onFile(file)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
