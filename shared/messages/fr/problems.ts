import type { FaultMessages, ProblemMessages } from '../es/problems.ts'
import { numeral } from '../translated.ts'

export const problems: ProblemMessages = {
  malformed: 'La demande est incompréhensible : ce n’est pas du JSON valide.',
  'body-unwanted': 'Cette demande ne prend aucun contenu : envoyez-la sans contenu.',
  'too-deep': 'La demande est imbriquée plus profondément que nous ne l’acceptons.',
  'sign-in-required': 'Il faut se connecter. Ce que vous avez écrit est toujours sur cet appareil.',
  'sign-in-failed': 'La connexion n’a pas abouti avec ces données. Vérifiez-les et réessayez.',
  forbidden: 'Votre fonction dans le réseau ne le permet pas.',
  'origin-refused': 'La demande ne vient pas des pages d’Enlaces et n’a pas été exécutée.',
  'step-up-required': 'Pour administrer, il faut confirmer encore une fois que c’est bien vous.',
  'writing-paused':
    'Votre écriture est suspendue. Sous « Mon compte » vous pouvez lire pourquoi et jusqu’à quand, et répondre. Votre texte reste sur cet appareil.',
  'code-wrong': 'Le code n’est pas juste. Vérifiez-le et réessayez.',
  'ceremony-ended': 'Le temps ou les essais sont épuisés. Recommencez à la première étape.',
  'not-found': 'Il n’y a rien ici que vous puissiez voir.',
  'method-not-allowed': 'Cette adresse n’accepte pas cette opération.',
  'thread-closed': 'Le fil est fermé : il n’accepte plus de réponses. Votre texte est toujours sur cet appareil.',
  'space-closed': 'L’espace est fermé : il n’accepte plus de nouveaux fils. Votre texte est toujours sur cet appareil.',
  'edit-conflict':
    'Quelqu’un a enregistré un autre texte pendant que vous écriviez. Voici les deux : rien n’est perdu.',
  'already-exists': 'Cela existe déjà.',
  'seat-taken': 'Ce siège a déjà un titulaire.',
  'last-way-in': 'C’est votre seul moyen d’entrer : ajoutez-en un autre avant de le retirer.',
  'not-yourself': 'Cela ne se fait pas sur son propre compte : demandez à une autre personne de la coordination.',
  'other-person': 'Ce texte est d’une autre personne : il ne part que du compte de la personne qui l’a écrit.',
  'wrong-state': 'Ce n’est pas possible dans l’état actuel.',
  'too-many-pins': 'Trois fils sont déjà épinglés dans cet espace. Désépinglez-en un d’abord.',
  'too-large': 'L’envoi est plus grand que ce que nous acceptons.',
  'unsupported-type': 'L’envoi n’est pas du type que nous acceptons (application/json).',
  invalid: 'Il y a quelque chose à corriger.',
  'key-reused': 'La même clé d’idempotence est arrivée avec une autre demande.',
  'precondition-required': 'Il manque la version que vous modifiez (If-Match).',
  'too-many': 'Trop d’essais en peu de temps. Attendez un moment ; ce que vous avez écrit n’est pas perdu.',
  unexpected: 'Quelque chose a échoué de notre côté. Ce que vous avez écrit est toujours sur cet appareil.',
  unavailable: 'Le service est occupé. Réessayez dans quelques secondes ; ce que vous avez écrit n’est pas perdu.',
}

export const faults: FaultMessages = {
  required: () => 'C’est nécessaire.',
  unknown: () => 'Ce champ n’est pas accepté.',
  'wrong-type': () => 'Ce n’est pas du type attendu.',
  'too-short': (limit) => (limit <= 1 ? 'C’est nécessaire.' : `Il en faut au moins ${numeral('fr', limit)}.`),
  'too-long': (limit) => `Au plus ${numeral('fr', limit)}.`,
  'too-many-bytes': (limit) => `C’est trop long : au plus ${numeral('fr', limit)} octets.`,
  'too-many-mentions': (limit) => `Une intervention mentionne au plus ${numeral('fr', limit)} personnes ou postes.`,
  'not-a-choice': () => 'Ce n’est pas l’un des choix possibles.',
  invisible: () => 'Il y a des caractères invisibles ou de contrôle, qui ne sont pas acceptés.',
  'not-an-email': () => 'Ce n’est pas une adresse électronique.',
  malformed: () => 'Ce n’est pas de la forme attendue.',
  taken: () => 'C’est déjà utilisé.',
  'quotes-passage': () => 'Répète le passage que l’on veut supprimer.',
}
