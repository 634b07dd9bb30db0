/** How much of a space a digest tells: of an absent choice everything. */
export const spaceLevels = ['all', 'highlights', 'none'] as const
export type SpaceLevel = (typeof spaceLevels)[number]

/** By what sending may be paused. */
export const pausers = ['bounces', 'complaints', 'coordinator', 'breaker'] as const
export type Pauser = (typeof pausers)[number]

/**
 * What became of an issue. `waiting`: made, and not sent yet. `empty`: there was nothing to tell. `stopped`: none was wanted any more.
 * `bounced`: it was sent, and came back for good. `away`: the person was suspended, or had left. `paused`: put off, and told of in the next one. `unreachable`: the address took no mail, or its
 * owner had called one unwanted.
 */
export const digestOutcomes = [
  'waiting',
  'sent',
  'bounced',
  'refused',
  'empty',
  'stopped',
  'away',
  'paused',
  'unreachable',
] as const
