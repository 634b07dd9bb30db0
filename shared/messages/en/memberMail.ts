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
    unexpected: 'If this is not so, please tell the coordination.',
    link: 'Open Enlaces',
  },
}
