import { PageBody } from '../ui/page.tsx'
import { useMessages } from '../words.ts'

export function Home() {
  const { shell } = useMessages()
  return <PageBody title={shell.places.home} />
}
