import type { ReplyMailMessages } from '../es/replyMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('fr', value)

export const replyMail: ReplyMailMessages = {
  greeting: (name) => `Bonjour ${name},`,
  subject: 'Votre réponse par courriel n’a pas été publiée',
  partly: 'Votre réponse par courriel a été publiée sans certains fichiers',
  about: (title) => `Vous avez répondu par courriel au fil « ${title} ».`,
  why: {
    'not-vouched':
      'Un courriel est arrivé à une adresse de réponse qui est la vôtre, mais nous ne pouvons pas être sûrs que vous l’avez écrit : il venait d’une autre adresse, ou votre service de courriel ne s’en porte pas garant. Rien n’a été publié. Si c’était vous, écrivez depuis cette adresse même ou sur la page ; sinon, révoquez vos adresses de réponse dans « Bulletin par courriel ».',
    revoked:
      'L’adresse à laquelle vous avez répondu ne vaut plus, car vous avez révoqué vos adresses de réponse. Rien n’a été publié. Répondez à un courriel plus récent, ou écrivez sur la page.',
    'not-found': 'Il n’y a ici aucun fil que vous puissiez lire. Rien n’a été publié.',
    'thread-closed': 'Le fil est clos : il n’accepte plus de réponses. Rien n’a été publié.',
    'writing-paused':
      'Votre écriture est suspendue. Dans « Mon compte », vous pouvez lire pourquoi et jusqu’à quand. Rien n’a été publié.',
    forbidden: 'Votre fonction dans le réseau ne permet pas d’y répondre. Rien n’a été publié.',
    empty:
      'De votre courriel, il n’est rien resté à publier une fois le texte cité et la signature retirés. Écrivez votre réponse au-dessus du texte cité, ou sur la page.',
    'too-long':
      'Votre réponse est trop longue pour une intervention. Rien n’a été publié. Divisez-la, ou envoyez le texte en pièce jointe.',
    'too-large':
      'Votre courriel est plus gros que ce que nous acceptons. Rien n’a été publié. Les gros fichiers se joignent mieux sur la page.',
    'too-many':
      'Trop de vos réponses sont arrivées en peu de temps. Celle-ci n’a pas été publiée. Attendez un moment et renvoyez-la.',
    invalid: 'Votre courriel n’a pas pu être lu comme une réponse. Rien n’a été publié. Écrivez-la sur la page.',
  },
  leftOut: 'Votre réponse a été publiée. Ces fichiers ont été laissés de côté :',
  file: (name, why) => `« ${name} » : ${why}`,
  late: 'Il n’a pas pu être vérifié à temps. Joignez-le sur la page.',
  tooLarge: (count) =>
    plural('fr', count, {
      one: '1 fichier de plus de 25 Mo : réduisez-le ou divisez-le.',
      other: `${n(count)} fichiers de plus de 25 Mo : réduisez-les ou divisez-les.`,
    }),
  tooMany: (count) =>
    plural('fr', count, {
      one: '1 fichier de plus : une intervention en porte 10 au plus.',
      other: `${n(count)} fichiers de plus : une intervention en porte 10 au plus.`,
    }),
  kept: 'Votre texte se trouve toujours dans le courriel que vous avez envoyé.',
  open: 'Ouvrir Enlaces',
}
