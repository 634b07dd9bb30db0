import type { AccessMailMessages } from '../es/accessMail.ts'

export const accessMail: AccessMailMessages = {
  greeting: (name) => `Hello ${name},`,

  invitation: {
    subject: 'Your invitation to Enlaces',
    body: "The coordination of the Network of Technical Liaisons of the Inter-American Children's Institute invites you to Enlaces, the Network's permanent forum.",
    how: 'Open the invitation and prepare your way in: a passkey on your device, or an authenticator app. There are no passwords.',
    until: (date) => `The invitation is good until ${date}.`,
    unexpected: 'If you did not expect this message, there is nothing you need to do.',
    link: 'Open the invitation',
  },
  recovery: {
    subject: 'Recover your way into Enlaces',
    body: 'The coordination has started the recovery of your way into Enlaces.',
    how: 'Besides this link you need the code of eight characters that the coordination gives you some other way: by telephone or in person. When you finish, your earlier ways in and your open sessions stop working.',
    until: (date) => `The link is good until ${date}.`,
    unexpected: 'If you did not ask for this, tell the coordination at once, and give the code to nobody.',
    link: 'Recover my way in',
  },
  recoveryStarted: {
    subject: (name) => `The recovery of ${name}'s way in has started`,
    body: (name, date) =>
      `On ${date} the coordination started the recovery of ${name}'s way in. Until it is done, their way in stays as it was.`,
    unexpected: 'If nobody in the coordination knows of it, suspend the account and talk to the person.',
  },
  recoveryDone: {
    subject: 'Your way into Enlaces has been recovered',
    body: (date) =>
      `On ${date} the recovery of your way in was completed. The earlier ways in and the open sessions no longer work.`,
    unexpected: 'If it was not you, tell the coordination at once: they can suspend the account immediately.',
  },
  recoveryDoneElsewhere: {
    subject: (name) => `The recovery of ${name}'s way in is complete`,
    body: (name, date) =>
      `On ${date} the recovery of ${name}'s way in was completed. Their earlier ways in and their sessions no longer work.`,
    unexpected: 'If it was not that person, suspend the account and talk to them.',
  },
  invitationCode: {
    subject: 'Your code to open the invitation to Enlaces',
    body: 'Type this code on the page of the invitation, in the same browser that asked for it. It is good for 10 minutes.',
    unexpected:
      'If you did not ask for it, do nothing: a program that checks mail may have opened the link. Your invitation still stands.',
  },
  signInCode: {
    subject: 'Your code to sign in to Enlaces',
    body: 'Type this code, together with the one from your authenticator app, on the page that asked for it. It is good for 10 minutes.',
    unexpected:
      'If you did not ask for it, do nothing: nobody can sign in with this mail alone. Give the code to nobody.',
  },
  subscriptionCode: {
    subject: 'Confirm that you want the Enlaces digest',
    greeting: 'Hello,',
    body: 'Type this code on the page where you asked for the digest, in the same browser. It is good for 10 minutes.',
    unexpected: 'If you did not ask for it, do nothing: without this code no digest will come.',
    why: 'You receive this message because somebody asked for the public digest of Enlaces, the forum of the Network of Technical Liaisons of the IIN, at this address.',
  },
  proofCode: {
    subject: 'Your code to confirm that it is you',
    body: 'Type this code, together with the one from your authenticator app, on the page that asked for it. It is good for 10 minutes.',
    unexpected:
      'If you did not ask for it, somebody is using a session of yours: end it under “My sessions”, or tell the coordination.',
  },
  wayInAdded: {
    subject: 'New way into your Enlaces account',
    passkey: (date) => `On ${date} a passkey was added to your account.`,
    app: (date) => `On ${date} an authenticator app was added to your account.`,
    unexpected: 'If it was not you, tell the coordination at once: they can suspend the account immediately.',
  },
  wayInRemoved: {
    subject: 'A way into your Enlaces account was removed',
    passkey: (date) => `On ${date} a passkey was removed from your account.`,
    app: (date) => `On ${date} the authenticator app was removed from your account.`,
    unexpected: 'If it was not you, tell the coordination at once: they can suspend the account immediately.',
  },
}
