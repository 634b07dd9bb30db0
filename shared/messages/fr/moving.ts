import type { MovingMessages } from '../es/moving.ts'

export const moving: MovingMessages = {
  title: 'Déplacer le fil',
  to: 'Vers quel espace',
  reason: 'Motif',
  because: (reason) => `Motif : ${reason}`,
  reasonHint:
    'Il sera lu, dans le fil, par toutes les personnes qui peuvent le lire. Ne répétez rien sur des personnes ou des cas.',
  before: 'Maintenant',
  after: 'Ensuite',
  opens:
    'Tout ce qui a été écrit dans ce fil jusqu’à présent, par toutes les personnes, sera visible de tout le réseau.',
  closes:
    'Qui n’appartient pas au nouvel espace cessera aussitôt de voir le fil, même en le suivant ou en y ayant écrit.',
  releases: (states) => `On cessera de demander une réponse aux États qui ne pourront pas lire le fil : ${states}.`,
  released: (states) => `Une réponse n’est plus demandée aux États qui ne peuvent pas lire cet espace : ${states}.`,
  stays:
    'Les adresses du fil et de chaque intervention restent les mêmes. La personne qui l’a ouvert et celles qui le suivent seront averties, si elles peuvent lire le nouvel espace.',
  done: 'Le fil est dans son nouvel espace.',
  nowhere: 'Il n’y a pas d’autre espace ouvert vers lequel vous puissiez déplacer ce fil.',
  conflict: 'Le fil a changé pendant que vous décidiez. Vérifiez les données et confirmez de nouveau.',
  moved: (name, from, to) => {
    if (from && to) return `${name} a déplacé ce fil de « ${from} » vers « ${to} ».`
    if (from) return `${name} a déplacé ce fil depuis « ${from} ».`
    return to
      ? `${name} a déplacé ce fil depuis un autre espace vers « ${to} ».`
      : `${name} a déplacé ce fil vers un autre espace.`
  },
}
