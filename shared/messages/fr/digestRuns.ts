import type { DigestRunMessages } from '../es/digestRuns.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const digestRuns: DigestRunMessages = {
  title: 'Bulletins',
  lead: 'Si les bulletins partent ou non, et ce que sont devenus ceux de chaque personne.',
  state: 'Envoi des bulletins',
  running: 'En cours',
  paused: 'Suspendu',
  runningIs: 'Toutes les quinze minutes partent les bulletins dont l’heure est venue.',
  since: 'Depuis',
  by: 'Par',
  reason: 'Raison',
  waitingFact: 'En attente',
  waiting: (count) =>
    plural('fr', count, { one: '1 personne dont c’est l’heure', other: `${n(count)} personnes dont c’est l’heure` }),
  pausers: {
    bounces: 'Trop de courriels ont rebondi',
    complaints: 'Trop de personnes ont signalé le bulletin comme indésirable',
    coordinator: 'Une personne de la coordination',
    breaker: 'Le système lui-même : il allait en partir beaucoup plus que prévu',
  },
  what: {
    bounces:
      'Avant de reprendre, corrigez ou retirez les adresses qui rebondissent : tant qu’elles figurent sur la liste, l’envoi s’arrêtera de nouveau.',
    complaints:
      'Avant de reprendre, voyez qui s’est plaint : qui se plaint ne reçoit plus de bulletins. Il vaut la peine de demander ce qui a gêné.',
    coordinator: 'Reprenez quand la raison aura disparu.',
    breaker:
      'Avant de reprendre, une personne technique doit regarder ce qui s’est passé : le journal du système le dit. À la reprise, le compte du jour repart de zéro.',
  },
  pause: 'Suspendre',
  pauseTitle: 'Suspendre les bulletins de tout le monde',
  pauseIs:
    'Aucun ne part avant que quelqu’un de la coordination ne reprenne. Personne ne perd rien : à la reprise, chacun en reçoit un seul avec tout ce qui est arrivé. Les codes de connexion et les autres courriels continuent de partir.',
  reasonHint: 'Elle reste dans le registre des actes.',
  pausedNow: 'L’envoi est suspendu.',
  resume: 'Reprendre',
  resumeTitle: 'Reprendre l’envoi des bulletins',
  resumeIs:
    'Au prochain passage de l’horloge, d’ici un quart d’heure au plus, partent ceux qui attendent : un par personne.',
  resumedNow: 'L’envoi a repris.',
  changed: 'Quelqu’un a changé l’état pendant que vous le regardiez. Voici celui de maintenant.',
  person: 'Les bulletins d’une personne',
  personLead: 'Cherchez la personne pour voir pourquoi elle a reçu un bulletin, ou pourquoi non.',
  of: (name) => `Bulletins de ${name}`,
  ofLead: 'Ce qu’est devenu chacun. On voit combien il disait, jamais quoi : ce que quelqu’un lit ne regarde que lui.',
  now: 'Quand ils arrivent',
  last: 'Les derniers',
  sendAgain: 'Renvoyer',
  sendAgainIs:
    'Il est refait pour la même période, tel que cette personne peut le voir maintenant et ne l’a pas encore lu. Trois fois par jour au plus.',
  sentAgain: 'Il est en route.',
  refused: {
    waiting: 'Il n’est pas envoyé : il n’est pas encore parti, ou ce qu’il devait dire est passé dans le suivant.',
    empty: 'Il n’est pas envoyé : de cette période il ne reste rien que cette personne puisse voir et n’ait pas lu.',
    stopped: 'Il n’est pas envoyé : cette personne a choisi de ne pas recevoir de bulletins.',
    away: 'Il n’est pas envoyé : le compte n’est pas actif.',
    paused: 'Il n’est pas envoyé : l’envoi est suspendu pour tout le monde.',
    unreachable:
      'Il n’est pas envoyé : l’adresse est arrêtée, parce qu’un courriel a été renvoyé ou signalé comme indésirable. La page du courriel dit quoi faire.',
  },
}
