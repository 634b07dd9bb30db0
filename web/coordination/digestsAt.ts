/** Where the digests of one person are told of. */
export function digestsAt(personId: string): string {
  return `/coordination/digests?${new URLSearchParams({ person: personId })}`
}
