import type { DigestAlarmMessages } from '../es/digestAlarm.ts'

export const digestAlarm: DigestAlarmMessages = {
  subject: 'Les bulletins ont été arrêtés par précaution',
  greeting: (name) => `Bonjour ${name},`,
  body: 'Beaucoup plus de bulletins qu’il n’y a de personnes sur la liste allaient partir, et l’envoi s’est arrêté de lui-même. Personne ne perd rien : ce qui n’est pas parti sera dit dans le prochain. Les codes de connexion et les autres courriels continuent de partir.',
  what: 'Avant de reprendre l’envoi, il convient qu’une personne technique regarde ce qui s’est passé : le journal du système le dit.',
  link: 'Voir l’envoi des bulletins',
}
