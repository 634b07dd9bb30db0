import type { MergingMessages } from '../es/merging.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)
const posts = (count: number) => plural('pt', count, { one: `${n(count)} mensagem`, other: `${n(count)} mensagens` })

export const merging: MergingMessages = {
  merge: 'Unir a outro tópico',
  split: 'Separar mensagens',
  target: 'A qual tópico',
  targetOfSome: 'Para qual tópico',
  targetHint: 'Escreva palavras do título ou cole o endereço do tópico. Ele precisa estar neste mesmo espaço.',
  options: 'Tópicos deste espaço',
  none: 'Não se encontra neste espaço outro tópico aberto que corresponda.',
  choose: 'Escolha um tópico da lista.',
  reason: 'Motivo',
  reasonHint:
    'Será lido, nos dois tópicos, por todas as pessoas que podem lê-los. Não repita dados de pessoas nem de casos.',
  because: (reason) => `Motivo: ${reason}`,
  what: (count, title) =>
    plural('pt', count, {
      one: `${n(count)} mensagem passará para o final de “${title}”, com sua autoria e sua data.`,
      other: `${n(count)} mensagens passarão para o final de “${title}”, na sua ordem, com sua autoria e sua data.`,
    }),
  whatNew: (count) =>
    plural('pt', count, {
      one: `${n(count)} mensagem passará para um novo tópico deste espaço, com sua autoria e sua data.`,
      other: `${n(count)} mensagens passarão para um novo tópico deste espaço, na sua ordem, com sua autoria e sua data.`,
    }),
  who: 'Poderão lê-las as pessoas que podem lê-las hoje:',
  signpost:
    'Este tópico ficará fechado para sempre e mostrará o caminho: seu endereço e o de cada mensagem levarão para onde elas estiverem.',
  leads: 'O endereço de cada mensagem levará para onde ela estiver. As demais mantêm seu número.',
  told: 'Quem as escreveu e quem segue este tópico receberão um aviso. Não se pode desfazer de uma só vez.',
  busy: 'Levando as mensagens…',
  merged: 'Os tópicos estão unidos.',
  splitDone: 'As mensagens estão em seu novo lugar.',
  conflict: 'O tópico mudou enquanto você decidia. Confira os dados e confirme outra vez.',
  notYours: 'Unir e separar tópicos cabe à edição e à coordenação.',
  cannotMerge:
    'Este tópico não pode ser unido a outro: está fechado, tem uma resposta marcada, ou é uma solicitação ou um anúncio.',
  cannotSplit:
    'Nada pode ser separado deste tópico: está fechado, tem uma só mensagem, ou é uma solicitação ou um anúncio.',
  which: 'Quais mensagens',
  whichHint: 'A primeira fica com o tópico, e a resposta marcada com sua pergunta.',
  item: (number, name) => `N.º ${n(number)} · ${name}`,
  toTheEnd: 'Daqui até o final',
  toTheEndOf: (number) => `Daqui até o final: a partir da n.º ${n(number)}`,
  selected: (count) =>
    plural('pt', count, { one: `${n(count)} mensagem escolhida`, other: `${n(count)} mensagens escolhidas` }),
  nothing: 'Você ainda não escolheu nenhuma.',
  tooMany: (limit) => `De uma só vez podem ser separadas no máximo ${n(limit)}.`,
  clear: 'Não escolher nenhuma',
  where: 'Para onde',
  whereNew: 'Para um novo tópico',
  whereOther: 'Para um tópico que já existe',
  title: 'Título do novo tópico',
  came: (name, count, title) =>
    title ? `${name} trouxe ${posts(count)} de “${title}”.` : `${name} trouxe ${posts(count)} de outro tópico.`,
  cameAll: (name, count, title) =>
    title
      ? `${name} uniu “${title}” a este tópico: ${posts(count)}.`
      : `${name} uniu outro tópico a este: ${posts(count)}.`,
  went: (name, count, title) =>
    title ? `${name} levou ${posts(count)} para “${title}”.` : `${name} levou ${posts(count)} para outro tópico.`,
  gone: (count, title) =>
    plural('pt', count, {
      one: `${n(count)} mensagem passou para “${title}”`,
      other: `${n(count)} mensagens passaram para “${title}”`,
    }),
  goneElsewhere: (count) =>
    plural('pt', count, {
      one: `${n(count)} mensagem passou para outro tópico.`,
      other: `${n(count)} mensagens passaram para outro tópico.`,
    }),
  mergedInto: (title) => `Este tópico foi unido a “${title}”. Tudo o que foi escrito está lá.`,
  mergedElsewhere: 'Este tópico foi unido a outro.',
  go: 'Ir para esse tópico',
  see: (title) => `Ver “${title}”`,
  led: 'O endereço levava a um tópico que foi unido a este, ou do qual isto foi separado.',
}
