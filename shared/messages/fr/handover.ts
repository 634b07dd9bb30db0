import type { HandoverMessages } from '../es/handover.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const handover: HandoverMessages = {
  leave: {
    title: 'Transmettre mon siège',
    link: 'Préparer la transmission de mon siège',
    section: 'Transmission du siège',
    lead: 'Quand la coordination nommera la personne qui occupera ce siège ensuite, celle-ci recevra ce que vous choisissez ici. D’ici là personne ne le voit, et vous pouvez le changer.',
    itself: 'Passe de soi-même',
    itselfIs: 'Cela appartient au siège : la personne qui l’occupe poursuit.',
    asked: 'Demandes qui attendent une réponse de votre État',
    opened: 'Fils ouverts depuis ce siège',
    openedIs:
      'La personne qui l’occupera pourra les clore avec leur issue, changer leur titre, les résumer et désigner la réponse. Les textes restent ceux de leurs auteurs.',
    recorded: 'Bonnes pratiques de ce siège',
    recordedIs:
      'Avec leurs traductions et leurs fichiers. La personne qui l’occupera poursuit celles qui sont des brouillons.',
    allRecorded: 'Voir toutes les fiches',
    none: 'Rien n’est ouvert en ce moment.',
    choose: 'Vous choisissez',
    follows: 'Ce que je suis : fils et espaces',
    followsIs: 'Cela ne passe que là où cette personne peut lire. Ce que vous avez mis en sourdine ne passe pas.',
    drafts: 'Brouillons que je laisse',
    draftsIs: 'Seuls passent ceux que vous cochez. Les modifications de vos propres messages ne passent pas.',
    noDrafts: 'Vous n’avez aucun brouillon de réponse ni de nouveau fil.',
    save: 'Enregistrer ce que je laisse',
    saved: 'Ce que vous laissez est enregistré.',
    preparedAt: 'Préparé :',
    notYet: 'Vous n’avez encore rien choisi.',
    never: 'Ne passe jamais',
    neverIs:
      'Votre compte et vos moyens d’entrer, vos avis, ce que vous avez lu, les brouillons que vous ne cochez pas et les fichiers joints à un brouillon.',
    reply: 'Réponse',
    thread: 'Nouveau fil',
  },
  take: {
    title: 'Reprendre le siège',
    none: 'Il n’y a rien à reprendre',
    noneIs:
      'Ce que vous laisse la personne qui occupait votre siège avant vous apparaît ici. Rien ne vous a été laissé, ou vous avez déjà terminé la reprise.',
    former: 'Occupé auparavant par :',
    lead: 'Voici ce qui vous a été laissé dans ce siège. Choisissez ce que vous reprenez : le reste ne vous parvient pas, et personne d’autre ne le voit.',
    itself: 'Déjà entre vos mains',
    itselfIs:
      'Ce qui a été ouvert depuis ce siège, et ce qui est demandé à votre État, est à vous depuis que la coordination vous a nommé.',
    follows: 'Ce qui était suivi : fils et espaces',
    followsIs: 'Ce que vous avez déjà choisi de suivre ou de mettre en sourdine reste tel quel.',
    drafts: 'Brouillons qui vous ont été laissés',
    noDrafts: 'Aucun brouillon ne vous a été laissé.',
    yours: 'Vous avez ici votre propre brouillon : envoyez-le ou jetez-le, puis reprenez celui-ci.',
    submit: 'Reprendre ce que j’ai choisi et terminer',
    nothing: 'Terminer sans rien reprendre',
    working: (count) =>
      plural('fr', count, { one: `Reprise… ${n(count)} élément`, other: `Reprise… ${n(count)} éléments` }),
    done: (count) =>
      plural('fr', count, {
        one: `Vous avez repris ${n(count)} élément.`,
        other: `Vous avez repris ${n(count)} éléments.`,
      }),
    doneTitle: 'La transmission est terminée',
    toDrafts: 'Voir mes brouillons',
    toFollowing: 'Voir ce que je suis',
    waits: 'Quelque chose attend encore : voyez ce qui est dit à côté de chaque brouillon.',
  },
  home: {
    title: 'Ce qu’a laissé la personne qui occupait votre siège vous attend',
    text: 'Il peut y avoir des brouillons et une liste de ce qui était suivi. Vous décidez ce que vous reprenez.',
    link: 'Voir ce qui m’a été laissé',
  },
}
