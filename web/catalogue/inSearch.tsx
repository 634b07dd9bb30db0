import { useQuery } from '@tanstack/react-query'
import type { SearchQuery } from '../../shared/search.ts'
import { reading } from '../queries.ts'
import { TextLink } from '../ui/controls.tsx'
import { useWords } from '../words.ts'
import { catalogueAddress } from './asked.ts'
import { catalogueMessages } from './messages.ts'

/** Posts are found here; of practices it is said that there are some, and where. Nothing while nobody knows. */
export function InCatalogue({ q, country }: Pick<SearchQuery, 'q' | 'country'>) {
  const words = useWords(catalogueMessages)
  const query = { q, ...(country ? { country: [country] } : {}) }
  const { data } = useQuery({ ...reading('GET /catalogue/matrix', { query }), retry: false })
  if (!data || data.total === 0) return null
  return (
    <p>
      <TextLink to={catalogueAddress({ q, ...(country ? { country } : {}) })}>{words.inSearch(data.total)}</TextLink>
    </p>
  )
}
