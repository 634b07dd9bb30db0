import type { MemberMailMessages } from '../es/memberMail.ts'

export const memberMail: MemberMailMessages = {
  greeting: (name) => `Hello ${name},`,
  why: 'You receive this message because your address is registered with Enlaces, the forum of the Network of Technical Liaisons of the IIN. It is a notice about your account.',
  reminder: {
    subject: 'Your invitation to Enlaces ends soon',
    body: (date) =>
      `Your invitation to Enlaces, the permanent forum of the Network of Technical Liaisons, is still waiting: it is good until ${date}.`,
    how: 'Preparing your way in takes a few minutes. If the date goes by, the coordination can send you another invitation.',
    link: 'Open the invitation',
  },
  seatNamed: {
    subject: (seat) => `You now hold the seat “${seat}”`,
    body: (seat, institution) =>
      `The coordination has noted that you hold the seat “${seat}” (${institution}). What that seat has gathered until today is now in your hands.`,
    waits:
      'Whoever held it before may have left you drafts and what they followed: when you sign in you will see the list and decide what to take along.',
    unexpected: 'If this is not so, please tell the coordination.',
    link: 'Open Enlaces',
  },
  seatLeft: {
    subject: (seat: string) => `Your time in the seat “${seat}” has ended`,
    body: (seat: string, institution: string) =>
      `The coordination recorded that you no longer hold the seat “${seat}” (${institution}). Your account is closed; what you wrote stays in the network, under your name.`,
    passes:
      'The requests and threads that you opened from that seat are now in the hands of whoever holds it next. Of your drafts and of what you followed only what belongs to the seat passes; nobody sees the rest.',
    unexpected: 'If this is not right, please tell the coordination. Thank you for your work in the network.',
  },
}
