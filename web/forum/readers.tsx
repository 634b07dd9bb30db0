import type { SpaceView } from '../../shared/forum.ts'
import { TextLink } from '../ui/controls.tsx'
import { Icon } from '../ui/icons.tsx'
import { useMessages } from '../words.ts'

type Of = Pick<SpaceView, 'id' | 'audience' | 'readership'>

/** Who can see what is written here, beside every box where one writes. */
export function Readers({ space, withLink = false }: { space: Of; withLink?: boolean }) {
  const { forum } = useMessages()
  return (
    <p class="readers">
      <Icon name={space.audience === 'network' ? 'open' : 'lock'} />
      <span>
        {forum.readers[space.audience](space.readership)}
        {withLink && space.audience === 'members' && (
          <>
            {' · '}
            <TextLink to={`/spaces/${space.id}/people`}>{forum.readers.who}</TextLink>
          </>
        )}
      </span>
    </p>
  )
}
