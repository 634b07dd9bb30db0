import type { Language } from '../shared/languages.ts'
import { currentLanguage } from './language.ts'

/** The messages of one part of the app: fetched in the reader's language alone, together with the first page that needs them. */
export type Area<Messages> = {
  load(language?: Language): Promise<void>
  /** The messages in the language of now. The page's route names the area, so that they have arrived by then. */
  now(): Messages
}

const wanted = new Set<Area<unknown>>()

export function area<Messages>(loaders: Record<Language, () => Promise<Messages>>): Area<Messages> {
  const arrived = new Map<Language, Messages>()
  const self: Area<Messages> = {
    async load(language) {
      wanted.add(self)
      const asked = language ?? currentLanguage()
      if (!arrived.has(asked)) arrived.set(asked, await loaders[asked]())
      // Another language may have been chosen meanwhile.
      if (!language && asked !== currentLanguage()) await self.load()
    },
    now() {
      const messages = arrived.get(currentLanguage())
      if (!messages) throw new Error('a page is shown before its messages: name the area in its route')
      return messages
    },
  }
  return self
}

/** Fetches everything that is on the screen in another language. */
export async function loadAreas(language: Language): Promise<void> {
  // What comes to be wanted meanwhile, in the language before, is wanted in this one too.
  for (let known = -1; known < wanted.size; ) {
    known = wanted.size
    await Promise.all([...wanted].map((one) => one.load(language)))
  }
}
