import type { AlertMailMessages } from '../es/alertMail.ts'

export const alertMail: AlertMailMessages = {
  lead: 'Voici ce que l’on vous demande dans le réseau, et que vous n’avez pas encore lu :',
  heading: 'Ce qui vous attend',
  answer: {
    network:
      'Vous pouvez répondre à ce courriel : ce que vous écrivez est publié dans le fil, sous votre nom, à la vue de tout le réseau.',
    members:
      'Vous pouvez répondre à ce courriel : ce que vous écrivez est publié dans le fil, sous votre nom, à la vue des membres de cet espace.',
  },
  reason:
    'Vous recevez cet avis d’Enlaces parce que vous avez choisi d’être averti aussitôt de ce que l’on vous demande, ou n’avez rien choisi d’autre.',
  change: 'Changer ce qui arrive',
  stop: 'Ne plus le recevoir',
}
