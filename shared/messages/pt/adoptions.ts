import type { AdoptionMessages } from '../es/adoptions.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const adoptions: AdoptionMessages = {
  title: 'Adoção',
  crumb: 'Boas práticas',
  pageTitle: (practice) => `O que outros Estados fizeram com “${practice}”`,
  lead: 'Cada Estado conta até onde chegou com uma prática de outro, o que mudou e o que não funcionou. Quantos são é público; quem são e o que escrevem é lido pelos membros da rede.',
  status: { considering: 'Está avaliando', adapting: 'Está adaptando', adopted: 'Adotou', stopped: 'Deixou' },
  meaning: {
    considering: 'Estuda-se se convém e o que seria necessário.',
    adapting: 'Decidiu-se fazê-la e ela está sendo preparada para o país.',
    adopted: 'Funciona lá, com pessoas e recursos destinados.',
    stopped: 'Começou ou foi planejada, e já não continua. Saber por quê ajuda os demais.',
  },
  states: (count) =>
    plural('pt', count, { one: `${n(count)} Estado`, other: `${n(count)} Estados`, many: `${n(count)} Estados` }),
  since: (month) => `Desde ${month}`,
  changed: 'O que foi mudado',
  failed: 'O que não funcionou',
  evidence: 'O que foi medido e o que resultou',
  links: 'Onde se pode ler',
  own: 'Sua própria ficha publicada',
  notedBy: (name) => `Anotado por ${name}:`,
  replicated: 'O Instituto confirmou que lá também funciona',
  confirm: 'Confirmar que lá também funciona',
  confirmExplain:
    'Você leu o que foi medido e verificou que a prática funciona nesse Estado. Ela fica como replicada enquanto essa evidência não mudar e esse Estado a mantiver; a versão publicada não muda.',
  confirmed: 'Ficou confirmado.',
  notValidated:
    'A evidência é confirmada quando a prática está validada e o seu Estado não está escrevendo uma nova versão.',
  none: 'Nenhum Estado anotou nada ainda',
  noneNote: 'Aqui se verá quais Estados a avaliam, a adaptam, a adotaram ou a deixaram, e o que aprenderam.',
  note: 'Anotar o que meu Estado faz',
  noteAgain: 'Mudar o que meu Estado anotou',
  history: 'O que anotou antes',
  historyOlder: 'Há anotações anteriores que não são mostradas.',
  more: 'Ver mais Estados',
  first: 'Voltar aos primeiros',
  form: {
    status: 'Até onde chegou o seu Estado?',
    year: 'Desde o ano',
    month: 'Mês',
    language: 'Idioma em que escreve',
    changedHint: 'O que o seu país fez de outro modo: quem, onde, com que norma, com que recursos.',
    failedHint: 'O que não deu certo e por quê. É o que mais ajuda quem vem depois.',
    evidenceHint: {
      validated:
        'Números, avaliações, o que dizem as crianças e as famílias, sem dados que identifiquem alguém. O Instituto lê e pode confirmar que a prática também funciona lá.',
      other:
        'Números, avaliações, o que dizem as crianças e as famílias, sem dados que identifiquem alguém. O Instituto só confirma que funciona também em outro Estado uma prática que a sua avaliação considerou validada, e esta ainda não é: o que você anotar fica para quando for.',
    },
    linksHint: 'Endereços de páginas públicas, um por linha; até cinco.',
    ownHint: 'Se o seu Estado publicou aqui uma ficha do que fez, escolha-a.',
    noOwn: 'Nenhuma',
    undo: 'O Instituto confirmou esta evidência. Se você a mudar, ou se o seu Estado deixar de adotar a prática, a confirmação deixa de valer.',
    readers: 'É lido por todos os membros da rede. Quem representar o seu Estado pode mudá-lo.',
    submit: 'Salvar',
    saved: 'Ficou anotado.',
    conflict: 'Outra pessoa do seu Estado anotou algo enquanto você escrevia',
    conflictNote:
      'Isto é o que está salvo agora. O seu continua abaixo: complete-o e salve-o, e ficará como nova anotação.',
  },
  family: {
    title: 'De onde vem e o que saiu dela',
    none: 'Ninguém publicou ainda uma versão própria desta prática, e ela não vem de outra.',
    here: 'Esta prática',
    withdrawn: 'Prática retirada',
    published: (year) => `publicada em ${year}`,
    begin: 'Fazer nossa própria versão',
    beginNote:
      'Começa uma ficha da sua titularidade com as mesmas pessoas e etapas. O resto se escreve de novo: conta o que o seu país faz.',
    more: 'Ver mais versões',
    first: 'Voltar ao início',
    thread: 'Nasceu do tópico',
  },
  outcome: { reported: 'Registrada', promising: 'Promissora', validated: 'Validada', replicated: 'Replicada' },
  ofState: {
    title: (state) => `Práticas de outros que ${state} tomou`,
    lead: 'O que o Estado anotou sobre práticas publicadas por outros, o mais recente primeiro.',
    none: 'Este Estado ainda não anotou nada',
    noneNote: 'Na página de uma prática publicada, quem representa o Estado conta se a avalia, a adapta ou a adotou.',
    more: 'Ver mais práticas',
    first: 'Voltar às primeiras',
  },
}
