import type { AlertMailMessages } from '../es/alertMail.ts'

export const alertMail: AlertMailMessages = {
  lead: 'This is asked of you in the network, and you have not read it yet:',
  heading: 'Waiting for you',
  answer: {
    network:
      'You can answer this mail: what you write is posted in the thread, under your name, for the whole network to see.',
    members:
      'You can answer this mail: what you write is posted in the thread, under your name, for those who belong to that space to see.',
  },
  reason:
    'You receive this from Enlaces because you chose to be told at once of what is asked of you, or chose nothing else.',
  change: 'Change what comes',
  stop: 'Stop receiving it',
}
