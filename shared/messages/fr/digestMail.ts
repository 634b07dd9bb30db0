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
  rest: (count, space) =>
    plural('fr', count, {
      one: `Et 1 autre fil dans « ${space} »`,
      other: `Et ${n(count)} autres fils dans « ${space} »`,
    }),
  more: 'Enlaces compte plus de nouveaux fils qu’il n’en tient ici.',
  open: 'Ouvrir Enlaces',
  reason:
    'Vous recevez ce bulletin parce que vous faites partie d’Enlaces, le forum du Réseau des agents de liaison techniques de l’IIN.',
  change: 'Changer quand il arrive',
  stop: 'Ne plus le recevoir',
}
