import { adoptionMessages } from './messages.ts'

async function withWords<Part>(part: Promise<Part>): Promise<Part> {
  const [arrived] = await Promise.all([part, adoptionMessages.load()])
  return arrived
}

/** The pages of adoptions, each with what it says. */
export const arriving = {
  practice: () => withWords(import('./PracticeAdoptions.tsx').then((file) => file.PracticeAdoptions)),
  state: () => withWords(import('./StateAdoptions.tsx').then((file) => file.StateAdoptions)),
}
