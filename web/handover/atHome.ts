import { handoverMessages } from './messages.ts'

/** Few people find a seat handed over on a given day: what says so comes with them, not with everybody's home page. */
export async function loadHandoverAtHome() {
  const [{ Waiting }] = await Promise.all([import('./Waiting.tsx'), handoverMessages.load()])
  return Waiting
}
