import type { DigestMessages } from '../es/digests.ts'

export const digests: DigestMessages = {
  title: 'Bulletin par courriel',
  lead: 'En un seul courriel : ce qui vous attend, ce qu’il y a de nouveau dans ce que vous suivez et dans le réseau. S’il n’y a rien à dire, rien n’arrive.',
  link: 'Choisir quand le bulletin arrive',
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
  monthlyHint: 'Le premier de chaque mois.',
  hour: 'Heure',
  zoneHint: (zone) => `À l’horloge de ${zone}.`,
  zoneLink: 'Changer le fuseau horaire',
  save: 'Enregistrer',
  next: 'Le prochain part :',
  noneNext: 'Il n’en part plus aucun.',
  preview: 'S’il partait maintenant',
  previewNote: 'Ce serait celui-ci, avec ce que vous n’avez pas encore lu ici.',
  subject: 'Objet',
  empty: 'Il n’y a rien de nouveau',
  emptyNote: 'S’il partait maintenant, aucun courriel ne serait envoyé.',
}
