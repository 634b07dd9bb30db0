import type { FeedMessages } from '../es/feeds.ts'

export const feeds: FeedMessages = {
  title: 'Novidades em um leitor de notícias',
  link: 'Ver os meus endereços para leitores de notícias',
  lead: 'Com um endereço privado, um leitor de notícias mostra o que há de novo em um espaço, junto com o que você acompanha em outros sites.',
  mine: 'Os meus endereços',
  none: 'Você ainda não fez nenhum',
  noneNote: 'Abra um espaço e escolha “Acompanhar com um leitor de notícias”.',
  toSpaces: 'Ir aos espaços',
  what: 'O que é um leitor de notícias',
  whatIs:
    'É um programa, no telefone ou no computador, que reúne o que há de novo nos sites que uma pessoa escolhe (RSS ou Atom). Se você não usa nenhum, não precisa dele: os avisos do Enlaces dizem o mesmo.',
  how: 'Para usá-lo, faça um endereço para o espaço, copie-o e cole-o no seu leitor, onde diz “adicionar uma fonte”.',
  shows:
    'O leitor vê os títulos dos tópicos, quem escreveu e quantas mensagens há. Nunca vê os textos: para lê-los, entra-se no Enlaces.',
  address: 'O seu endereço',
  once: 'Copie-o agora: não será mostrado de novo. Quem o tiver vê os títulos deste espaço; não o compartilhe.',
  made: 'O endereço está feito.',
  earlier: 'Você já tem um endereço para este espaço. Se fizer outro, aquele deixa de servir.',
  secret: 'O endereço é só seu. Deixa de servir quando você o cancela, e assim que já não puder ler o espaço.',
  make: 'Fazer o meu endereço',
  makeAnother: 'Fazer outro endereço',
  closed: 'Um espaço que você já não pode ler',
  madeOn: 'Feito:',
  end: 'Cancelar',
  ended: 'O endereço já não serve.',
}
