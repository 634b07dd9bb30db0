import type { DigestMessages } from '../es/digests.ts'

export const digests: DigestMessages = {
  title: 'Bulletin par courriel',
  lead: 'En un seul courriel : ce qui vous attend, ce qu’il y a de nouveau dans ce que vous suivez et dans le réseau. S’il n’y a rien à dire, rien n’arrive.',
  link: 'Choisir quand le bulletin arrive',
  stopped: {
    bounce:
      'Aucun courriel ne vous parvient : votre adresse renvoie ce que nous envoyons, et Enlaces a cessé de vous écrire. Si votre boîte fonctionne de nouveau, dites-le ici ; si votre adresse a changé, parlez-en à la coordination.',
    complaint:
      'Ni le bulletin ni les avis envoyés aussitôt ne vous parviennent plus : dans votre boîte, l’un de nos courriels a été signalé comme indésirable. Si ce n’était pas voulu, choisissez plus bas ce que vous voulez recevoir. Les codes de connexion vous parviennent toujours.',
  },
  works: 'Ma boîte fonctionne de nouveau',
  worksNoted: 'Merci. Le prochain courriel repart vers votre adresse.',
  when: 'Quand il arrive',
  frequency: 'À quelle fréquence',
  frequencies: {
    daily: 'Tous les jours',
    weekly: 'Une fois par semaine',
    monthly: 'Une fois par mois',
    none: 'Jamais',
  },
  noneHint: 'Les avis restent sur la page, et les codes de connexion continuent d’arriver.',
  weekday: 'Jour de la semaine',
  monthlyHint: (weekday) => `Le premier ${weekday} de chaque mois.`,
  hour: 'Heure',
  zoneHint: (zone) => `À l’horloge de ${zone}.`,
  zoneLink: 'Changer le fuseau horaire',
  save: 'Enregistrer',
  next: 'Le prochain part :',
  noneNext: 'Il n’en part plus aucun.',
  preview: 'S’il partait maintenant',
  previewNote: 'Ce serait celui-ci, avec ce que vous n’avez pas encore lu ici.',
  previewNever: 'Il serait ainsi, si vous choisissiez de le recevoir à nouveau.',
  subject: 'Objet',
  empty: 'Il n’y a rien de nouveau',
  emptyNote: 'S’il partait maintenant, aucun courriel ne serait envoyé.',
}
