import type { DigestIssueMessages } from '../es/digestIssues.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const digestIssues: DigestIssueMessages = {
  mine: 'Vos derniers bulletins',
  mineLead: 'Ce qu’est devenu chacun, et pourquoi il est arrivé ou non.',
  none: 'Aucun n’a encore été préparé',
  noneNote: 'Chaque bulletin figurera ici, avec ce qu’il est devenu.',
  number: (number) => `Bulletin nº ${number}`,
  again: (number) => `Bulletin nº ${number}, renvoyé`,
  older: 'Précédents',
  latest: 'Les derniers',
  whyCame: 'Pourquoi est-il arrivé ?',
  whyNot: 'Pourquoi n’est-il pas arrivé ?',
  whyWaits: 'Pourquoi n’est-il pas encore arrivé ?',
  outcomes: {
    waiting: 'En attente',
    sent: 'Envoyé',
    refused: 'Refusé',
    empty: 'Rien de nouveau',
    stopped: 'Non souhaité',
    away: 'Sans compte actif',
    bounced: 'Renvoyé',
    unreachable: 'Adresse arrêtée',
    paused: 'Reporté',
  },
  schedule: {
    daily: (hour, zone) => `Il est demandé tous les jours à ${hour}, à l’horloge de ${zone}.`,
    weekly: (weekday, hour, zone) =>
      `Il est demandé une fois par semaine : ${weekday} à ${hour}, à l’horloge de ${zone}.`,
    monthly: (weekday, hour, zone) =>
      `Il est demandé une fois par mois : le premier ${weekday} à ${hour}, à l’horloge de ${zone}.`,
    none: 'Il n’est pas demandé : aucun ne part.',
  },
  next: (moment) => `Le prochain part : ${moment}.`,
  late: (moment) =>
    `Le prochain était prévu : ${moment}. Il part au prochain passage de l’horloge, qui a lieu toutes les quinze minutes.`,
  held: (moment) =>
    `L’envoi est suspendu pour tout le monde depuis : ${moment}. Personne ne perd rien : ce qui ne part pas sera dit dans le prochain.`,
  why: {
    made: (moment) => `Il a été préparé : ${moment}.`,
    window: (from, to) => `Il couvre ce qui s’est passé entre ces deux moments : ${from} et ${to}.`,
    upTo: (to) => `Il couvre ce qui s’est passé jusqu’à : ${to}.`,
    sent: (moment) => `Il est parti : ${moment}.`,
    told: 'Il disait ce qui n’avait pas encore été lu dans Enlaces :',
    refused: (moment) =>
      `Le service de courriel a refusé l’adresse : ${moment}. Il n’y a pas d’autre essai. Si l’adresse a changé, la coordination peut la corriger.`,
    empty: 'Il n’y avait rien à dire qui ne soit déjà lu, et sans nouveauté aucun courriel n’est envoyé.',
    seen: 'Il y a eu de nouveaux fils, mais vous les aviez déjà ouverts dans Enlaces.',
    left: 'Il y a eu de nouveaux fils dans des espaces que vous avez mis en sourdine, laissés hors du bulletin ou dont vous ne demandez que l’essentiel.',
    stopped: 'Au moment de partir, il avait été demandé de ne plus le recevoir.',
    away: 'Au moment de partir, le compte était suspendu ou fermé.',
    bounced: (moment) =>
      `Il est parti, et la boîte l’a renvoyé : ${moment}. Rien d’autre n’y est envoyé tant que l’adresse n’est pas corrigée ou rouverte ; la coordination peut le faire.`,
    unreachable:
      'Au moment de partir, l’adresse était arrêtée : un message précédent était revenu, ou avait été signalé comme indésirable.',
    paused: 'Au moment de partir, l’envoi était suspendu. Ce qu’il devait dire est passé dans le bulletin suivant.',
    againPaused: 'Au moment de partir, l’envoi était suspendu. Il peut être redemandé quand l’envoi reprendra.',
    waiting: 'Il attend son tour dans la file des courriels, qui essaie pendant quelques heures.',
  },
  parts: {
    needs: (count) =>
      plural('fr', count, {
        one: '1 sujet qui attendait la personne',
        other: `${n(count)} sujets qui attendaient la personne`,
      }),
    follows: (count) =>
      plural('fr', count, {
        one: '1 nouveauté dans ce qui est suivi',
        other: `${n(count)} nouveautés dans ce qui est suivi`,
      }),
    news: (count) => plural('fr', count, { one: '1 nouveau fil', other: `${n(count)} nouveaux fils` }),
    rest: (count) =>
      plural('fr', count, {
        one: '1 autre fil, seulement compté',
        other: `${n(count)} autres fils, seulement comptés`,
      }),
  },
  reasons: {
    mention: (count) => plural('fr', count, { one: '1 mention', other: `${n(count)} mentions` }),
    request: (count) =>
      plural('fr', count, { one: '1 demande à votre État', other: `${n(count)} demandes à votre État` }),
    'request-changed': (count) =>
      plural('fr', count, {
        one: '1 demande dont le texte a changé',
        other: `${n(count)} demandes dont le texte a changé`,
      }),
    'request-dated': (count) =>
      plural('fr', count, {
        one: '1 demande avec une autre date limite',
        other: `${n(count)} demandes avec une autre date limite`,
      }),
    'request-closed': (count) => plural('fr', count, { one: '1 demande close', other: `${n(count)} demandes closes` }),
    due: (count) => plural('fr', count, { one: '1 échéance proche', other: `${n(count)} échéances proches` }),
    answer: (count) =>
      plural('fr', count, { one: '1 réponse à une de vos questions', other: `${n(count)} réponses à vos questions` }),
    'state-answer': (count) =>
      plural('fr', count, {
        one: '1 réponse d’un État à une de vos demandes',
        other: `${n(count)} réponses d’États à vos demandes`,
      }),
    chosen: (count) =>
      plural('fr', count, {
        one: '1 de vos interventions retenue comme réponse',
        other: `${n(count)} de vos interventions retenues comme réponses`,
      }),
    acknowledge: (count) =>
      plural('fr', count, { one: '1 lecture à confirmer', other: `${n(count)} lectures à confirmer` }),
    moved: (count) => plural('fr', count, { one: '1 fil déplacé', other: `${n(count)} fils déplacés` }),
    transferred: (count) =>
      plural('fr', count, {
        one: '1 fil qui a reçu des interventions d’un autre',
        other: `${n(count)} fils qui ont reçu des interventions d’autres`,
      }),
    posts: (count) =>
      plural('fr', count, {
        one: '1 fil que vous suivez, avec de nouvelles interventions',
        other: `${n(count)} fils que vous suivez, avec de nouvelles interventions`,
      }),
    opened: (count) => plural('fr', count, { one: '1 nouveau fil', other: `${n(count)} nouveaux fils` }),
  },
  spaces: {
    of: 'Dans le bulletin',
    title: 'Combien de chaque espace',
    lead: 'Ce qui vous attend (mentions, demandes à votre État, lectures à confirmer) et ce qu’on vous répond arrive toujours.',
    highlightsAre:
      'Tout, c’est chaque nouveau fil et les nouveautés des fils que vous suivez. L’essentiel, ce sont les annonces, les demandes, les questions qui ont une réponse et les fils d’au moins cinq réponses. Un fil que vous mettez en sourdine n’y figure pas.',
    all: 'Tout',
    highlights: 'L’essentiel seulement',
    none: 'Rien',
    muted: 'Vous avez mis cet espace en sourdine : ses nouveaux fils n’y figurent pas, quel que soit votre choix ici.',
    following: 'Modifier ce que vous suivez',
    empty: 'Il n’y a pas d’espace que vous puissiez lire',
  },
}
