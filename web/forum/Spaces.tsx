import { PageBody } from '../ui/page.tsx'
import { useMessages } from '../words.ts'

export function Spaces() {
  const { shell } = useMessages()
  return <PageBody title={shell.places.spaces} />
}
