import type { FeedbackMailMessages } from '../es/feedbackMail.ts'

export const feedbackMail: FeedbackMailMessages = {
  greeting: (name: string) => `Bonjour ${name},`,
  link: 'Ouvrir la santé du courriel',
  stopped: {
    subject: 'Des adresses ne reçoivent plus de courriel',
    body: 'Le service de courriel a signalé qu’une ou plusieurs adresses du réseau renvoient ce qui leur est adressé. Enlaces a cessé de leur écrire, y compris les codes de connexion.',
    todo: 'La page du courriel montre à qui elles sont et que faire pour chacune. S’il y en a d’autres dans l’heure, vous ne recevrez pas d’autre message : elles y seront.',
  },
  paused: {
    bounce: {
      subject: 'Les bulletins sont en pause : trop de retours',
      body: 'Trop de courriels de ces derniers jours ont été renvoyés, et Enlaces a mis de lui-même les bulletins en pause, pour que le service de courriel ne ferme pas l’envoi à tous. Les codes et les avis continuent de partir.',
      todo: 'Examinez les adresses qui renvoient le courriel avant de reprendre les bulletins.',
    },
    complaint: {
      subject: 'Les bulletins sont en pause : des plaintes',
      body: 'Plus d’une personne a signalé des courriels d’Enlaces comme indésirables ces derniers jours, et les bulletins se sont mis d’eux-mêmes en pause, pour que le service de courriel ne ferme pas l’envoi à tous. Les codes et les avis continuent de partir.',
      todo: 'Avant de les reprendre, parlez à celles et ceux qui se sont plaints : leurs noms sont sur la page du courriel.',
    },
  },
}
