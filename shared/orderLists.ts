/** Why somebody may ask the coordination to look at a post. */
export const flagReasons = ['child', 'personal-data', 'offence', 'off-topic', 'other'] as const

/** What came of it. */
export const flagOutcomes = ['hidden', 'removed', 'redacted', 'warned', 'unchanged'] as const

/** What may be done to what a person wrote, or to a person who writes: each is told to the person, who may answer. */
export const orderActKinds = [
  'post-hidden',
  'post-removed',
  'post-restored',
  'post-redacted',
  'file-removed',
  'person-warned',
  'writing-paused',
  'writing-resumed',
] as const
export type OrderActKind = (typeof orderActKinds)[number]
