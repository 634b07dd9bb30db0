import type { AlertMessages } from '../es/alerts.ts'

export const alerts: AlertMessages = {
  title: 'Aussitôt',
  atOnce: 'M’avertir aussitôt de ce que l’on me demande',
  atOnceHint:
    'Un courriel, dans la minute, quand quelqu’un vous mentionne, demande quelque chose à votre État ou vous prie de confirmer la lecture d’une annonce, si vous ne l’avez pas lue ici entre-temps. Vous pouvez répondre à ce courriel : votre réponse est publiée dans le fil.',
  addresses: 'Adresses de réponse',
  addressesNote:
    'Les courriels au sujet d’un fil portent une adresse qui n’est qu’à vous : ce que vous y répondez est publié sous votre nom. Si vous avez transféré l’un de ces courriels, ou perdu l’accès à votre boîte, révoquez-les.',
  revoke: 'Révoquer mes adresses de réponse',
  revoked: 'C’est fait : les adresses reçues jusqu’ici ne valent plus. Les prochains courriels en portent d’autres.',
}
