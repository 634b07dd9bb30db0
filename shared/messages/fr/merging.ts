import type { MergingMessages } from '../es/merging.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)
const posts = (count: number) =>
  plural('fr', count, { one: `${n(count)} intervention`, other: `${n(count)} interventions` })

export const merging: MergingMessages = {
  merge: 'Fusionner avec un autre fil',
  split: 'Séparer des interventions',
  target: 'Avec quel fil',
  targetOfSome: 'Vers quel fil',
  targetHint: 'Tapez des mots du titre ou collez l’adresse du fil. Il doit se trouver dans ce même espace.',
  options: 'Fils de cet espace',
  none: 'Aucun autre fil ouvert de cet espace ne correspond.',
  choose: 'Choisissez un fil dans la liste.',
  reason: 'Motif',
  reasonHint:
    'Il sera lu, dans les deux fils, par toutes les personnes qui peuvent les lire. Ne répétez rien sur des personnes ou des cas.',
  because: (reason) => `Motif : ${reason}`,
  what: (count, title) =>
    plural('fr', count, {
      one: `${n(count)} intervention passera à la fin de « ${title} », avec son auteur et sa date.`,
      other: `${n(count)} interventions passeront à la fin de « ${title} », dans leur ordre, avec leurs auteurs et leurs dates.`,
    }),
  whatNew: (count) =>
    plural('fr', count, {
      one: `${n(count)} intervention passera dans un nouveau fil de cet espace, avec son auteur et sa date.`,
      other: `${n(count)} interventions passeront dans un nouveau fil de cet espace, dans leur ordre, avec leurs auteurs et leurs dates.`,
    }),
  who: 'Pourront les lire les personnes qui le peuvent aujourd’hui :',
  signpost:
    'Ce fil sera fermé pour toujours et montrera le chemin : son adresse et celle de chaque intervention mèneront là où elles se trouvent.',
  leads: 'L’adresse de chaque intervention mènera là où elle se trouve. Les autres gardent leur numéro.',
  told: 'Les personnes qui les ont écrites et celles qui suivent ce fil seront averties. Cela ne se défait pas en une fois.',
  busy: 'Déplacement en cours…',
  merged: 'Les fils sont fusionnés.',
  splitDone: 'Les interventions sont à leur nouvelle place.',
  conflict: 'Le fil a changé pendant que vous décidiez. Vérifiez les données et confirmez de nouveau.',
  notYours: 'Fusionner et séparer des fils revient aux éditeurs et à la coordination.',
  cannotMerge:
    'Ce fil ne peut pas être fusionné : il est fermé, il a une réponse marquée, ou c’est une demande ou une annonce.',
  cannotSplit:
    'Rien ne peut être séparé de ce fil : il est fermé, il n’a qu’une intervention, ou c’est une demande ou une annonce.',
  which: 'Quelles interventions',
  whichHint: 'La première reste avec le fil, et la réponse marquée avec sa question.',
  item: (number, name) => `N° ${n(number)} · ${name}`,
  toTheEnd: 'D’ici à la fin',
  toTheEndOf: (number) => `D’ici à la fin : à partir du n° ${n(number)}`,
  selected: (count) =>
    plural('fr', count, { one: `${n(count)} intervention choisie`, other: `${n(count)} interventions choisies` }),
  nothing: 'Vous n’en avez encore choisi aucune.',
  tooMany: (limit) => `Au plus ${n(limit)} peuvent être séparées à la fois.`,
  clear: 'N’en choisir aucune',
  where: 'Où',
  whereNew: 'Dans un nouveau fil',
  whereOther: 'Dans un fil qui existe déjà',
  title: 'Titre du nouveau fil',
  came: (name, count, title) =>
    title ? `${name} a apporté ${posts(count)} de « ${title} ».` : `${name} a apporté ${posts(count)} d’un autre fil.`,
  cameAll: (name, count, title) =>
    title
      ? `${name} a fusionné « ${title} » avec ce fil : ${posts(count)}.`
      : `${name} a fusionné un autre fil avec celui-ci : ${posts(count)}.`,
  went: (name, count, title) =>
    title
      ? `${name} a déplacé ${posts(count)} vers « ${title} ».`
      : `${name} a déplacé ${posts(count)} vers un autre fil.`,
  gone: (count, title) =>
    plural('fr', count, {
      one: `${n(count)} intervention est passée dans « ${title} »`,
      other: `${n(count)} interventions sont passées dans « ${title} »`,
    }),
  goneElsewhere: (count) =>
    plural('fr', count, {
      one: `${n(count)} intervention est passée dans un autre fil.`,
      other: `${n(count)} interventions sont passées dans un autre fil.`,
    }),
  mergedInto: (title) => `Ce fil a été fusionné avec « ${title} ». Tout ce qui a été écrit s’y trouve.`,
  mergedElsewhere: 'Ce fil a été fusionné avec un autre.',
  go: 'Aller à ce fil',
  see: (title) => `Voir « ${title} »`,
  led: 'L’adresse menait à un fil qui a été fusionné avec celui-ci, ou dont ceci a été séparé.',
}
