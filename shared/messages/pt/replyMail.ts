import type { ReplyMailMessages } from '../es/replyMail.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const replyMail: ReplyMailMessages = {
  greeting: (name) => `Olá, ${name}:`,
  subject: 'Sua resposta por e-mail não foi publicada',
  partly: 'Sua resposta por e-mail foi publicada sem alguns arquivos',
  about: (title) => `Você respondeu por e-mail ao tópico “${title}”.`,
  why: {
    'not-vouched':
      'Chegou um e-mail a um endereço de resposta que é seu, mas não podemos garantir que foi você quem o escreveu: vinha de outro endereço, ou seu serviço de e-mail não o atesta. Nada foi publicado. Se foi você, escreva deste mesmo endereço ou na página; se não, revogue seus endereços de resposta em “Boletim por e-mail”.',
    revoked:
      'O endereço ao qual respondeu já não serve, porque você revogou seus endereços de resposta. Nada foi publicado. Responda a um e-mail mais recente, ou escreva na página.',
    'not-found': 'Aqui não há nenhum tópico que você possa ler. Nada foi publicado.',
    'thread-closed': 'O tópico está fechado: já não aceita respostas. Nada foi publicado.',
    'writing-paused': 'Sua escrita está em pausa. Em “Minha conta” pode ler por que e até quando. Nada foi publicado.',
    forbidden: 'Sua função na rede não permite responder ali. Nada foi publicado.',
    empty:
      'De seu e-mail não restou nada a publicar depois de retirar o texto citado e a assinatura. Escreva sua resposta acima do texto citado, ou na página.',
    'too-long':
      'Sua resposta é longa demais para uma mensagem. Nada foi publicado. Divida-a, ou envie o texto como arquivo anexo.',
    'too-large': 'Seu e-mail é maior do que aceitamos. Nada foi publicado. É melhor anexar arquivos grandes na página.',
    'too-many':
      'Chegaram respostas suas demais em pouco tempo. Esta não foi publicada. Espere um momento e envie-a de novo.',
    invalid: 'Seu e-mail não pôde ser lido como resposta. Nada foi publicado. Escreva-a na página.',
  },
  leftOut: 'Sua resposta foi publicada. Estes arquivos ficaram de fora:',
  file: (name, why) => `“${name}”: ${why}`,
  late: 'Não pôde ser verificado a tempo. Anexe-o na página.',
  tooLarge: (count) =>
    plural('pt', count, {
      one: '1 arquivo com mais de 25 MB: reduza-o ou divida-o.',
      other: `${n(count)} arquivos com mais de 25 MB: reduza-os ou divida-os.`,
    }),
  tooMany: (count) =>
    plural('pt', count, {
      one: 'Mais 1 arquivo: uma mensagem leva no máximo 10.',
      other: `Mais ${n(count)} arquivos: uma mensagem leva no máximo 10.`,
    }),
  kept: 'Seu texto continua no e-mail que você enviou.',
  open: 'Abrir o Enlaces',
}
