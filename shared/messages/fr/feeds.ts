import type { FeedMessages } from '../es/feeds.ts'

export const feeds: FeedMessages = {
  title: 'Les nouveautés dans un lecteur de flux',
  link: 'Voir mes adresses pour lecteurs de flux',
  lead: 'Avec une adresse privée, un lecteur de flux vous montre ce qu’il y a de nouveau dans un espace, à côté de ce que vous suivez ailleurs.',
  mine: 'Mes adresses',
  none: 'Vous n’en avez encore fait aucune',
  noneNote: 'Ouvrez un espace et choisissez « Suivre avec un lecteur de flux ».',
  toSpaces: 'Aller aux espaces',
  what: 'Qu’est-ce qu’un lecteur de flux',
  whatIs:
    'C’est un programme, sur le téléphone ou l’ordinateur, qui rassemble les nouveautés des sites que l’on choisit (RSS ou Atom). Si vous n’en utilisez pas, vous n’en avez pas besoin : les avis d’Enlaces vous disent la même chose.',
  how: 'Pour l’utiliser, faites une adresse pour l’espace, copiez-la et collez-la dans votre lecteur, là où il propose d’ajouter un flux.',
  shows:
    'Le lecteur voit les titres des fils, qui a écrit et combien d’interventions il y a. Il ne voit jamais les textes : pour les lire, on vient dans Enlaces.',
  address: 'Votre adresse',
  once: 'Copiez-la maintenant : elle ne sera plus montrée. Qui l’a voit les titres de cet espace ; ne la partagez pas.',
  made: 'L’adresse est faite.',
  earlier: 'Vous avez déjà une adresse pour cet espace. Si vous en faites une autre, celle-là ne servira plus.',
  secret:
    'L’adresse n’est qu’à vous. Elle ne sert plus quand vous y mettez fin, et dès que vous ne pouvez plus lire l’espace.',
  make: 'Faire mon adresse',
  makeAnother: 'Faire une autre adresse',
  closed: 'Un espace que vous ne pouvez plus lire',
  madeOn: 'Faite :',
  end: 'Y mettre fin',
  ended: 'L’adresse n’ouvre plus rien.',
}
