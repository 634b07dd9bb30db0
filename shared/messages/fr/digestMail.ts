import type { DigestMailMessages } from '../es/digestMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const digestMail: DigestMailMessages = {
  subject: {
    needs: (count) => plural('fr', count, { one: '1 point vous attend', other: `${n(count)} points vous attendent` }),
    follows: (count) =>
      plural('fr', count, {
        one: '1 nouveauté dans ce que vous suivez',
        other: `${n(count)} nouveautés dans ce que vous suivez`,
      }),
    news: (count) => plural('fr', count, { one: '1 nouveau fil', other: `${n(count)} nouveaux fils` }),
    practices: (count) =>
      plural('fr', count, { one: '1 nouvelle bonne pratique', other: `${n(count)} nouvelles bonnes pratiques` }),
  },
  greeting: (name) => `Bonjour ${name},`,
  lead: (date) => `Voici ce que le réseau a pour vous depuis le ${date}.`,
  headings: { needs: 'Ce qui vous attend', follows: 'Dans ce que vous suivez', news: 'Nouveau dans le réseau' },
  by: (name, state) => `${name} (${state})`,
  why: {
    mention: (who) => `${who} vous mentionne`,
    request: (who, date) => `${who} demande une réponse de votre État, au plus tard le ${date}`,
    'request-changed': (date) => `Le texte de la demande à votre État a changé ; réponse au plus tard le ${date}`,
    'request-dated': (who, date) =>
      `${who} a changé la date limite de la demande à votre État : c’est maintenant le ${date}`,
    'request-closed': (who) => `${who} a clos la demande à votre État et en a donné le résultat`,
    due: (date) => `Votre État n’a pas encore répondu, et le délai se termine le ${date}`,
    answer: (who) => `L’intervention de ${who} a été retenue comme réponse à votre question`,
    'state-answer': (who) => `${who} a répondu à votre demande au nom de son État`,
    chosen: 'Votre intervention a été retenue comme réponse',
    acknowledge: (who) => `${who} vous demande un accusé de lecture`,
    moved: (who) => `${who} a déplacé ce fil vers un autre espace`,
    transferred: (who) => `${who} a apporté à ce fil des interventions venues d’un autre`,
    posts: (count, who) =>
      plural('fr', count, {
        one: `1 nouvelle intervention, de ${who}`,
        other: `${n(count)} nouvelles interventions, la dernière de ${who}`,
      }),
    discussion: (who) => `${who} a ouvert une discussion`,
    question: (who) => `${who} pose une question`,
    requestOpened: (who) => `${who} a ouvert une demande`,
    announcement: (who) => `${who} a publié une annonce`,
  },
  practice: {
    'practice-question': ({ date }) =>
      date
        ? `L’Institut vous pose une question sur cette fiche ; réponse attendue au plus tard le ${date}`
        : 'L’Institut vous pose une question sur cette fiche et attend votre réponse',
    'practice-reply': ({ date }) =>
      date
        ? `Les évaluations de cette fiche sont arrivées : vous pouvez y répondre jusqu’au ${date}`
        : 'Les évaluations de cette fiche sont arrivées : vous pouvez y répondre avant la décision',
    'practice-confirm': ({ date }) =>
      date
        ? `Cette bonne pratique est à réexaminer au plus tard le ${date} : confirmez qu’elle est toujours valable, actualisez-la ou archivez-la`
        : 'Il est temps de réexaminer cette bonne pratique : confirmez qu’elle est toujours valable, actualisez-la ou archivez-la',
    'practice-near': ({ date }) =>
      date
        ? `Ce qui vous revient sur cette fiche est à faire au plus tard le ${date}`
        : 'Le dernier jour pour ce qui vous revient sur cette fiche approche',
    'practice-review': ({ date }) =>
      date ? `Il vous est demandé de l’évaluer au plus tard le ${date}` : 'Il vous est demandé de l’évaluer',
    'practice-check': () => 'Cette fiche a été présentée et attend d’être lue par l’Institut',
    'practice-gate': () => 'Cette fiche attend la vérification préalable et les personnes qui l’évalueront',
    'practice-name': () => 'Il faut désigner une autre personne pour évaluer cette fiche',
    'practice-decide': () => 'L’évaluation de cette fiche attend la décision de l’Institut',
    'practice-publish': () => 'Cette fiche a un résultat et peut être publiée',
    'practice-returned': () => 'L’Institut vous a renvoyé la fiche, avec ses motifs',
    'practice-decided': () => 'L’évaluation de votre fiche a abouti à un résultat',
    'practice-published': () => 'Votre bonne pratique a été publiée',
    'practice-redacted': () => 'Un passage de votre bonne pratique a été supprimé',
    'practice-withdrawn': () => 'Votre bonne pratique a été retirée définitivement',
    'practice-new': () => 'Bonne pratique qui vient d’être publiée',
    'practice-found': ({ filter }) =>
      `Bonne pratique qui vient d’être publiée et correspond à votre filtre « ${filter} »`,
  },
  rest: (count, space) =>
    plural('fr', count, {
      one: `Et 1 autre fil dans « ${space} »`,
      other: `Et ${n(count)} autres fils dans « ${space} »`,
    }),
  restPractices: (count) =>
    plural('fr', count, { one: 'Et 1 autre bonne pratique', other: `Et ${n(count)} autres bonnes pratiques` }),
  more: 'Enlaces compte plus de nouveaux fils qu’il n’en tient ici.',
  open: 'Ouvrir Enlaces',
  reason:
    'Vous recevez ce bulletin parce que vous faites partie d’Enlaces, le forum du Réseau des agents de liaison techniques de l’IIN.',
  change: 'Changer quand il arrive',
  stop: 'Ne plus le recevoir',
}
