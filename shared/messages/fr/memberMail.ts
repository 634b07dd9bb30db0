import type { MemberMailMessages } from '../es/memberMail.ts'

export const memberMail: MemberMailMessages = {
  greeting: (name) => `Bonjour ${name},`,
  why: 'Vous recevez ce message parce que votre adresse est enregistrée dans Enlaces, le forum du Réseau des agents de liaison techniques de l’IIN. C’est un avis au sujet de votre compte.',
  reminder: {
    subject: 'Votre invitation à Enlaces prend bientôt fin',
    body: (date) =>
      `Votre invitation à Enlaces, le forum permanent du Réseau des agents de liaison techniques, attend toujours : elle est valable jusqu’au ${date}.`,
    how: 'Préparer votre moyen d’accès prend quelques minutes. Si la date passe, la coordination peut vous envoyer une autre invitation.',
    link: 'Ouvrir l’invitation',
  },
  seatNamed: {
    subject: (seat) => `Vous occupez désormais le siège « ${seat} »`,
    body: (seat, institution) =>
      `La coordination a noté que vous occupez le siège « ${seat} » (${institution}). Ce que ce siège a réuni jusqu’à ce jour est désormais entre vos mains.`,
    unexpected: 'Si ce n’est pas le cas, prévenez la coordination.',
    link: 'Ouvrir Enlaces',
  },
}
