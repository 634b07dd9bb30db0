import type { Area } from '../area.ts'
import { filesMessages } from '../files/messages.ts'
import { memberMessages } from '../members/messages.ts'
import type { PageComponent } from '../page.ts'
import { reviewMessages } from '../reviews/messages.ts'
import { practiceFileMessages, practiceHelpMessages, practiceMessages, practiceWayMessages } from './messages.ts'

async function withWords(page: Promise<PageComponent>, ...areas: Area<unknown>[]): Promise<PageComponent> {
  const [component] = await Promise.all([page, practiceMessages.load(), ...areas.map((area) => area.load())])
  return component
}

/** The pages of good practices, each with what it says. */
export const arriving = {
  list: () =>
    withWords(
      import('./Practices.tsx').then((file) => file.Practices),
      practiceWayMessages,
      practiceFileMessages,
    ),
  bring: () =>
    withWords(
      import('./BringPractices.tsx').then((file) => file.BringPractices),
      practiceFileMessages,
      practiceHelpMessages,
    ),
  begin: () => withWords(import('./NewPractice.tsx').then((file) => file.NewPractice)),
  read: () =>
    withWords(
      import('./Practice.tsx').then((file) => file.Practice),
      practiceWayMessages,
      filesMessages,
      reviewMessages,
    ),
  write: () =>
    withWords(
      import('./EditPractice.tsx').then((file) => file.EditPractice),
      practiceHelpMessages,
      filesMessages,
      memberMessages,
    ),
  translate: () => withWords(import('./Translate.tsx').then((file) => file.Translate)),
}
