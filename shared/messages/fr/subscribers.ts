import type { SubscriberMessages } from '../es/subscribers.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const subscribers: SubscriberMessages = {
  title: 'Le bulletin public',
  lead: 'Un courriel bref avec les bonnes pratiques que le Réseau publie sur les enfants et adolescents en situation de mobilité humaine. Aucun compte n’est nécessaire.',
  email: 'Votre adresse de courriel',
  emailIs: 'Nous vous envoyons un code pour vérifier qu’elle est bien à vous.',
  language: 'Langue du bulletin',
  frequency: 'À quelle fréquence',
  monthly: 'Chaque mois, le premier lundi',
  weekly: 'Chaque semaine, le lundi',
  send: 'M’envoyer le code',
  sending: 'Envoi…',
  kept: 'Nous ne gardons votre adresse que pour vous envoyer le bulletin. Chaque bulletin contient un lien pour le quitter en un clic ; l’adresse est alors effacée. S’il n’y a rien de nouveau, rien n’arrive. Pour changer la langue ou la fréquence, demandez-le ici à nouveau avec la même adresse.',
  codeTitle: 'Tapez le code',
  codeSent: (email) =>
    `Nous avons envoyé un code à ${email}. Il peut mettre quelques minutes à arriver et il est valable 10 minutes.`,
  code: 'Code à six chiffres du courriel',
  confirm: 'Confirmer',
  confirming: 'Vérification…',
  otherAddress: 'Utiliser une autre adresse',
  again: 'Recommencer',
  done: 'C’est fait : vous recevrez le bulletin',
  doneIs: 'Le premier arrivera dès qu’il y aura du nouveau. Vous pouvez fermer cette page.',
  list: 'Abonnements au bulletin public',
  listLead: 'Qui reçoit le bulletin public sans avoir de compte. Chacun peut le demander sur',
  form: 'la page du bulletin',
  findBy: 'Chercher par adresse exacte',
  find: 'Chercher',
  nobody: 'Personne ne reçoit encore le bulletin public',
  nobodyIs:
    'Vous verrez ici qui le demande sur la page du bulletin, et qui vous ajoutez par une liste avec la preuve de son consentement.',
  nobodyThere: (email) => `${email} ne reçoit pas le bulletin public`,
  nobodyThereIs: 'Peut-être l’a-t-on quitté : l’adresse a alors été effacée.',
  since: 'Depuis :',
  byCode: 'Confirmé par un code',
  byList: (name, day) => `A accepté le ${day}, selon une liste de ${name}`,
  frequencies: { weekly: 'Chaque semaine', monthly: 'Chaque mois' },
  end: 'Mettre fin',
  endTitle: (email) => `Mettre fin au bulletin de ${email} ?`,
  endIs:
    'Cette personne ne recevra plus le bulletin, pas même celui qui allait partir, et son adresse est effacée. Elle pourra le demander de nouveau quand elle voudra.',
  import: 'Ajouter une liste',
  importLead:
    'De celles et ceux qui ont accepté par une autre voie : lors d’un cours, sur un formulaire signé. Chaque ligne dit quand et comment ; qui a quitté le bulletin ne revient pas par une liste.',
  columnsNote:
    'language : es, en, pt ou fr. frequency : weekly (hebdomadaire) ou monthly (mensuel). consented : le jour de l’accord, comme 2026-10-01. proof : comment l’accord a été donné et où il est conservé.',
  templateRow: 'ana.perez@exemple.org;fr;monthly;2026-10-01;Feuille d’inscription du cours d’octobre, dossier 12',
  templateFile: 'abonnements.csv',
  add: (count) => plural('fr', count, { one: 'Ajouter 1 personne', other: `Ajouter ${n(count)} personnes` }),
  adding: 'Ajout…',
  added: (count) =>
    plural('fr', count, { one: '1 personne a été ajoutée.', other: `${n(count)} personnes ont été ajoutées.` }),
  isAdded: 'Ajoutée',
  gets: 'Le reçoit déjà',
  toNext: 'Voir le bulletin qui partirait maintenant',
  next: 'Le prochain bulletin public',
  nextLead:
    'Voici ce que recevrait maintenant quelqu’un qui a déjà reçu le précédent, avec ce qui a été publié depuis le dernier envoi. Le regarder n’envoie rien.',
  nothingSince: (day) => `Rien n’a été publié depuis le ${day}`,
  ended: 'C’est fait.',
}
