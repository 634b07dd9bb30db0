import type { MailHealthMessages } from '../es/mailHealth.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const mailHealth: MailHealthMessages = {
  title: 'Santé du courriel',
  lead: 'Ce que sont devenus les courriels qui partent d’Enlaces, et que faire quand l’un d’eux n’arrive pas.',
  sent: 'Ce qui est parti',
  sentIn: (count: number) =>
    plural('fr', count, {
      one: `${n(count)} courriel ces 14 derniers jours.`,
      other: `${n(count)} courriels ces 14 derniers jours.`,
    }),
  chart: 'Courriels envoyés chaque jour ; les nombres sont dans le tableau.',
  sentTodo:
    'Presque tout devrait figurer comme remis. Si rien n’est parti un jour où des bulletins étaient attendus, voyez s’ils sont en pause.',
  nothingSent: 'Aucun courriel n’est encore parti',
  nothingSentIs:
    'Dès que le premier partira, vous verrez ici, jour par jour, combien ont été envoyés, sont arrivés ou ont été renvoyés.',
  byDay: 'Les nombres de chaque jour',
  byKind: 'Par type de courriel, ces 7 derniers jours',
  utc: 'Les jours sont ceux du temps universel (UTC).',
  day: 'Jour',
  kind: 'Type',
  fates: {
    sent: 'Envoyés',
    delivered: 'Remis',
    bounced: 'Retours définitifs',
    softBounced: 'Retours passagers',
    complained: 'Plaintes',
    rejected: 'Rejetés',
  },
  kinds: {
    digest: 'Bulletins',
    code: 'Codes de connexion',
    letter: 'Avis et invitations',
    subscription: 'Codes du bulletin public',
  },
  waiting: 'Ce qui attend',
  queues: { 'urgent-mail': 'Codes de connexion', 'bulk-mail': 'Bulletins, avis et invitations' },
  queue: 'File',
  toSend: 'À envoyer',
  inHand: 'En cours ou à réessayer',
  givenUp: 'N’ont pas pu être envoyés',
  waitingTodo:
    'Ces nombres sont approximatifs. Il est normal que des courriels attendent pendant que partent les bulletins ; si le nombre ne baisse pas en une heure, prévenez la personne qui s’occupe du système.',
  givenUpTodo:
    'Des courriels n’ont pas pu être envoyés après de nombreux essais. Prévenez la personne qui s’occupe du système : elle saura pourquoi et pourra les remettre dans la file.',
  noAnswer: 'La file ne répond pas',
  noAnswerTodo:
    'On ne peut pas savoir en ce moment combien de courriels attendent. Revenez voir dans quelques minutes.',
  bounces: 'Retours',
  complaints: 'Plaintes',
  rate: (share: string, limit: string) =>
    `${share} des courriels de ces 7 derniers jours. À ${limit}, les bulletins se mettent d’eux-mêmes en pause.`,
  few: (count: number) =>
    `S’il en est parti moins de ${n(count)}, on calcule comme s’il y en avait eu ${n(count)}, pour qu’un cas isolé n’arrête pas les bulletins.`,
  since: (day: string) => `Compté depuis la dernière pause, le ${day}.`,
  levels: { fine: 'Bien', near: 'Près de la limite', over: 'À la limite ou au-delà' },
  bouncesTodo: {
    fine: 'Il n’y a rien à faire, sinon regarder plus bas les adresses arrêtées.',
    near: 'Examinez plus bas les adresses qui renvoient le courriel avant le prochain bulletin : elles sont souvent mal écrites, ou à des personnes qui ont quitté leur poste.',
    over: 'Examinez plus bas les adresses qui renvoient le courriel et corrigez-les avec chaque personne ; reprenez les bulletins quand ce sera fait.',
  },
  complaintsTodo: {
    fine: 'Il n’y a rien à faire.',
    near: 'Quelqu’un a signalé un courriel comme indésirable. Parlez-lui par une autre voie : peut-être préfère-t-il un bulletin mensuel, ou aucun.',
    over: 'Plusieurs personnes ont signalé des courriels comme indésirables. Parlez-leur par une autre voie avant de reprendre les bulletins.',
  },
  stops: 'Adresses arrêtées',
  stopsLead:
    'Enlaces n’écrit pas à ces adresses, ou ne leur envoie ni bulletin ni avis aussitôt. La personne reste dans le réseau et peut se connecter avec sa clé d’accès.',
  noStops: 'Aucune adresse n’est arrêtée',
  noStopsIs:
    'Quand une adresse renverra le courriel, ou que quelqu’un le signalera comme indésirable, elle figurera ici avec ce qu’il convient de faire.',
  nobody: 'Une adresse qui n’est plus à personne dans le réseau',
  typed: 'Une adresse saisie dans le formulaire du bulletin public',
  bounceIs: 'Ne reçoit aucun courriel',
  complaintIs: 'Ne reçoit ni bulletin ni avis aussitôt',
  bounced: {
    digest: 'Un bulletin a été renvoyé.',
    code: 'Un code de connexion a été renvoyé.',
    letter: 'Un avis ou une invitation a été renvoyé.',
    subscription: 'Un code du bulletin public a été renvoyé.',
  },
  complained: {
    digest: 'A signalé un bulletin comme indésirable.',
    code: 'A signalé un code de connexion comme indésirable.',
    letter: 'A signalé un avis ou une invitation comme indésirable.',
    subscription: 'A signalé un code du bulletin public comme indésirable.',
  },
  bounceTodo:
    'Vérifiez l’adresse avec la personne par une autre voie. Si elle est juste et que la boîte fonctionne, laissez de nouveau passer le courriel ; si elle est mal écrite, invitez la personne avec la bonne adresse.',
  complaintTodo:
    'Les codes et les lettres de la coordination continuent d’arriver. Seule la personne peut choisir de nouveau le bulletin ou les avis aussitôt.',
  release: 'Laisser passer le courriel',
  releaseIs:
    'Le prochain courriel repart vers cette adresse. S’il est renvoyé encore une fois, elle est arrêtée encore une fois.',
  reason: 'Raison',
  reasonHint: 'Elle reste dans le registre. N’écrivez pas l’adresse.',
  released: 'Le courriel repart vers cette adresse. C’est dans le registre.',
}
