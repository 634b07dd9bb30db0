import { useMessages } from '../words.ts'
import { ButtonLink } from './controls.tsx'
import { PageBody } from './page.tsx'

/** What is not there and what one may not see look the same. */
export function Missing() {
  const { shell } = useMessages()
  return (
    <PageBody title={shell.notFound.title}>
      <p class="lead">{shell.notFound.text}</p>
      <p>
        <ButtonLink to="/" look="main">
          {shell.actions.goHome}
        </ButtonLink>
      </p>
    </PageBody>
  )
}
