import type { DigestMessages } from '../es/digests.ts'

export const digests: DigestMessages = {
  title: 'Digest by mail',
  lead: 'In a single mail: what waits for you, what is new in what you follow, and what is new in the network. When there is nothing to tell, nothing comes.',
  link: 'Choose when the digest comes',
  stopped: {
    bounce:
      'No mail reaches you: your address returns what we send, and Enlaces has stopped writing to it. If your mailbox works again, say so here; if your address has changed, talk to the coordination.',
    complaint:
      'Neither the digest nor notices at once reach you any more: in your mailbox one of our mails was marked as unwanted. If that was not meant, choose below what you want to get. Sign-in codes still reach you.',
  },
  works: 'My mailbox works again',
  worksNoted: 'Thank you. The next mail goes out to your address again.',
  when: 'When it comes',
  frequency: 'How often',
  frequencies: { daily: 'Every day', weekly: 'Once a week', monthly: 'Once a month', none: 'Never' },
  noneHint: 'Notices go on appearing here, and codes for signing in go on coming.',
  weekday: 'Day of the week',
  monthlyHint: (weekday) => `The first ${weekday} of each month.`,
  hour: 'Hour',
  zoneHint: (zone) => `By the clock of ${zone}.`,
  zoneLink: 'Change the time zone',
  save: 'Save',
  next: 'The next one goes out:',
  noneNext: 'None goes out any more.',
  preview: 'If it went out now',
  previewNote: 'It would be this one, with what you have not read here yet.',
  previewNever: 'It would look like this if you chose to receive it again.',
  subject: 'Subject',
  empty: 'There is nothing new',
  emptyNote: 'If it went out now, no mail would be sent.',
}
