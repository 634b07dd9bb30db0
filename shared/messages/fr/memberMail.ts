import type { MemberMailMessages } from '../es/memberMail.ts'

export const memberMail: MemberMailMessages = {
  greeting: (name) => `Bonjour ${name},`,
  why: 'Vous recevez ce message parce que votre adresse est enregistrée dans Enlaces, le forum du Réseau des agents de liaison techniques de l’IIN. C’est un avis au sujet de votre compte.',
  reminder: {
    subject: 'Votre invitation à Enlaces prend bientôt fin',
    body: (date) =>
      `Votre invitation à Enlaces, le forum permanent du Réseau des agents de liaison techniques, attend toujours : elle est valable jusqu’au ${date}.`,
    how: 'Préparer votre moyen d’accès prend quelques minutes. Si la date passe, la coordination peut vous envoyer une autre invitation.',
    link: 'Ouvrir l’invitation',
  },
  seatNamed: {
    subject: (seat) => `Vous occupez désormais le siège « ${seat} »`,
    body: (seat, institution) =>
      `La coordination a noté que vous occupez le siège « ${seat} » (${institution}). Ce que ce siège a réuni jusqu’à ce jour est désormais entre vos mains.`,
    waits:
      'La personne qui l’occupait avant vous a pu vous laisser des brouillons et ce qu’elle suivait : en entrant, vous verrez la liste et déciderez de ce que vous reprenez.',
    unexpected: 'Si ce n’est pas le cas, prévenez la coordination.',
    link: 'Ouvrir Enlaces',
  },
  seatLeft: {
    subject: (seat: string) => `Votre temps au siège « ${seat} » a pris fin`,
    body: (seat: string, institution: string) =>
      `La coordination a enregistré que vous n’occupez plus le siège « ${seat} » (${institution}). Votre compte est fermé ; ce que vous avez écrit reste dans le réseau, sous votre nom.`,
    passes:
      'Les demandes et les fils que vous avez ouverts depuis ce siège reviennent à la personne qui l’occupera ensuite. De vos brouillons et de ce que vous suiviez, seul passe ce qui relève du siège ; personne ne voit le reste.',
    unexpected: 'Si ce n’est pas exact, prévenez la coordination. Merci de votre travail dans le réseau.',
  },
}
