import type { DigestMessages } from '../es/digests.ts'

export const digests: DigestMessages = {
  title: 'Digest by mail',
  lead: 'In a single mail: what waits for you, what is new in what you follow, and what is new in the network. When there is nothing to tell, nothing comes.',
  link: 'Choose when the digest comes',
  when: 'When it comes',
  frequency: 'How often',
  frequencies: { daily: 'Every day', weekly: 'Once a week', monthly: 'Once a month', none: 'Never' },
  noneHint: 'Notices go on appearing here, and codes for signing in go on coming.',
  weekday: 'Day of the week',
  monthlyHint: 'The first one of each month.',
  hour: 'Hour',
  zoneHint: (zone) => `By the clock of ${zone}.`,
  zoneLink: 'Change the time zone',
  save: 'Save',
  next: 'The next one goes out:',
  noneNext: 'None goes out any more.',
  preview: 'If it went out now',
  previewNote: 'It would be this one, with what you have not read here yet.',
  subject: 'Subject',
  empty: 'There is nothing new',
  emptyNote: 'If it went out now, no mail would be sent.',
}
