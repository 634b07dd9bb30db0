import type { AccessMailMessages } from '../es/accessMail.ts'

export const accessMail: AccessMailMessages = {
  greeting: (name) => `Bonjour ${name},`,

  invitation: {
    subject: 'Votre invitation à Enlaces',
    body: 'La coordination du Réseau des agents de liaison techniques de l’Institut interaméricain de l’enfant et de l’adolescent vous invite à Enlaces, le forum permanent du Réseau.',
    how: 'Ouvrez l’invitation et préparez votre moyen d’entrer : une clé d’accès sur votre appareil ou une application d’authentification. Il n’y a pas de mot de passe.',
    until: (date) => `L’invitation est valable jusqu’au ${date}.`,
    unexpected: 'Si vous n’attendiez pas ce message, vous n’avez rien à faire.',
    link: 'Ouvrir l’invitation',
  },
  recovery: {
    subject: 'Récupérez votre accès à Enlaces',
    body: 'La coordination a commencé la récupération de votre accès à Enlaces.',
    how: 'En plus de ce lien, il faut le code de huit caractères que la coordination vous donne par un autre moyen : par téléphone ou de vive voix. À la fin, vos moyens d’entrer précédents et vos sessions ouvertes ne valent plus rien.',
    until: (date) => `Le lien est valable jusqu’au ${date}.`,
    unexpected: 'Si vous n’avez rien demandé, prévenez tout de suite la coordination et ne donnez le code à personne.',
    link: 'Récupérer mon accès',
  },
  recoveryStarted: {
    subject: (name) => `La récupération de l’accès de ${name} a commencé`,
    body: (name, date) =>
      `Le ${date}, la coordination a commencé la récupération de l’accès de ${name}. Tant qu’elle n’est pas terminée, cet accès reste tel quel.`,
    unexpected: 'Si personne à la coordination n’en sait rien, suspendez le compte et parlez à cette personne.',
  },
  recoveryDone: {
    subject: 'Votre accès à Enlaces a été récupéré',
    body: (date) =>
      `Le ${date}, la récupération de votre accès a été terminée. Les moyens d’entrer précédents et les sessions ouvertes ne valent plus rien.`,
    unexpected:
      'Si ce n’était pas vous, prévenez tout de suite la coordination : elle peut suspendre le compte immédiatement.',
  },
  recoveryDoneElsewhere: {
    subject: (name) => `La récupération de l’accès de ${name} est terminée`,
    body: (name, date) =>
      `Le ${date}, la récupération de l’accès de ${name} a été terminée. Ses moyens d’entrer précédents et ses sessions ne valent plus rien.`,
    unexpected: 'Si ce n’était pas la personne elle-même, suspendez le compte et parlez-lui.',
  },
  invitationCode: {
    subject: 'Votre code pour ouvrir l’invitation à Enlaces',
    body: 'Saisissez ce code sur la page de l’invitation, dans le navigateur qui l’a demandé. Il est valable 10 minutes.',
    unexpected:
      'Si vous ne l’avez pas demandé, ne faites rien : un programme qui vérifie le courriel a pu ouvrir le lien. Votre invitation reste valable.',
  },
  signInCode: {
    subject: 'Votre code pour entrer dans Enlaces',
    body: 'Saisissez ce code, avec celui de votre application d’authentification, sur la page qui l’a demandé. Il est valable 10 minutes.',
    unexpected:
      'Si vous ne l’avez pas demandé, ne faites rien : personne ne peut entrer avec ce seul courriel. Ne donnez le code à personne.',
  },
  subscriptionCode: {
    subject: 'Confirmez que vous voulez le bulletin d’Enlaces',
    greeting: 'Bonjour,',
    body: 'Tapez ce code sur la page où vous avez demandé le bulletin, dans le même navigateur. Il est valable 10 minutes.',
    unexpected: 'Si vous ne l’avez pas demandé, ne faites rien : sans ce code, aucun bulletin ne vous parviendra.',
    why: 'Vous recevez ce message parce que quelqu’un a demandé pour cette adresse le bulletin public d’Enlaces, le forum du Réseau des agents de liaison techniques de l’IIN.',
  },
  proofCode: {
    subject: 'Votre code pour confirmer que c’est vous',
    body: 'Saisissez ce code, avec celui de votre application d’authentification, sur la page qui l’a demandé. Il est valable 10 minutes.',
    unexpected:
      'Si vous ne l’avez pas demandé, quelqu’un utilise une de vos sessions : fermez-la dans « Mes sessions » ou prévenez la coordination.',
  },
  wayInAdded: {
    subject: 'Nouveau moyen d’entrer dans votre compte Enlaces',
    passkey: (date) => `Le ${date}, une clé d’accès a été ajoutée à votre compte.`,
    app: (date) => `Le ${date}, une application d’authentification a été ajoutée à votre compte.`,
    unexpected:
      'Si ce n’était pas vous, prévenez tout de suite la coordination : elle peut suspendre le compte immédiatement.',
  },
  wayInRemoved: {
    subject: 'Un moyen d’entrer dans votre compte Enlaces a été retiré',
    passkey: (date) => `Le ${date}, une clé d’accès a été retirée de votre compte.`,
    app: (date) => `Le ${date}, l’application d’authentification a été retirée de votre compte.`,
    unexpected:
      'Si ce n’était pas vous, prévenez tout de suite la coordination : elle peut suspendre le compte immédiatement.',
  },
}
