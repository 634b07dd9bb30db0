import type { HomeMessages } from '../es/home.ts'

export const home: HomeMessages = {
  title: 'Início',
  greeting: (name) => `Boas-vindas, ${name}`,
  lastVisit: 'Sua visita anterior:',
  firstVisit: 'É a sua primeira visita: comece por um espaço e leia no seu ritmo. Enlaces lembra até onde você chegou.',
  readNext: 'Ler o que é novo',
  waiting: 'Espera por você',
  waitingNote: 'Tópicos com respostas que você ainda não leu.',
  upToDate: 'Você está em dia',
  upToDateNote: 'Quando alguém escrever em um espaço seu, você verá aqui.',
  latest: 'Em que a rede trabalha',
  spaces: 'Espaços',
  allSpaces: 'Ver todos os espaços',
  institute: 'Fichas que esperam pelo Instituto',
  nothingYet: 'A rede ainda não começou a conversar',
  nothingYetNote: 'Aqui aparecerão os tópicos mais recentes. O primeiro pode ser seu: escolha um espaço e abra-o.',
  chooseSpace: 'Escolher um espaço',
}
