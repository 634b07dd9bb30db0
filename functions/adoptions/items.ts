import { Adoption } from '../../shared/adoptions.ts'
import { Byline, bylineOf } from '../forum/byline.ts'
import type { Item, Key } from '../platform/table.ts'

const AdoptionItem = Adoption.extend({
  notedBy: Byline,
  replication: Adoption.shape.replication.unwrap().extend({ by: Byline }).optional(),
})

export const ledgerPk = (practiceId: string) => `adoptions#${practiceId}`
export const adoptionKey = (practiceId: string, country: string): Key => ({ pk: ledgerPk(practiceId), sk: country })
export const historyKey = (practiceId: string, country: string, version: number): Key => ({
  pk: `adopted#${practiceId}#${country}`,
  sk: String(version).padStart(6, '0'),
})
/** The list of what a State has noted, the latest last. */
export const stateListing = (country: string) => `adopting#${country}`
export const listingSkOf = ({ notedAt, practiceId }: Pick<Adoption, 'notedAt' | 'practiceId'>) =>
  `${notedAt}#${practiceId}`

function kept({ notedBy, replication, ...adoption }: Adoption): Item {
  const confirmed = replication ? { replication: { ...replication, by: bylineOf(replication.by) } } : {}
  return { ...adoption, notedBy: bylineOf(notedBy), ...confirmed }
}

export function adoptionItem(adoption: Adoption): Item & Key {
  const { practiceId, country } = adoption
  const listing = { listingPk: stateListing(country), listingSk: listingSkOf(adoption) }
  return { ...adoptionKey(practiceId, country), ...listing, ...kept(adoption) }
}

export function historyItem(adoption: Adoption): Item & Key {
  return { ...historyKey(adoption.practiceId, adoption.country, adoption.version), ...kept(adoption) }
}

export function adoptionFrom(item: Item): Adoption {
  return AdoptionItem.parse(item)
}
