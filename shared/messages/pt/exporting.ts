import type { ExportMessages } from '../es/exporting.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const exporting: ExportMessages = {
  link: 'Baixar tudo o que escrevi',
  title: 'Levar o que é meu',
  lead: 'Um arquivo com tudo o que você escreveu e guardou no Enlaces. É preparado neste dispositivo: não fica cópia em nenhum outro lugar.',
  holds: 'O que contém',
  parts: {
    profile: 'O seu perfil e onde você tem sessões abertas',
    texts: 'As suas mensagens e as suas sínteses, em todas as versões, com o título do tópico',
    files: 'Os arquivos que você anexou: o nome e as palavras sempre, e o conteúdo se você quiser',
    drafts: 'Os seus rascunhos',
    following: 'O que você acompanha e os anúncios que confirmou',
    practices: 'As boas práticas da sua titularidade, ou as suas, com as traduções, e os filtros que você guardou',
    reviews: 'As suas avaliações de práticas de outros Estados, e o que você anotou das que o seu adota',
    order: 'O que você pediu que a coordenação olhasse e o que a coordenação lhe disse',
  },
  without:
    'Do que outras pessoas escreveram não há nada; dos espaços que você já não pode ler, apenas as suas próprias palavras.',
  withFiles: 'Com os arquivos que anexei',
  withFilesHint: (megabytes) =>
    `Primeiro os mais recentes, até ${n(megabytes)} MB neste dispositivo. Em uma linha lenta, melhor sem eles: os nomes vão sempre.`,
  files: (done, of) =>
    plural('pt', of, { one: `${n(done)} de 1 arquivo anexado`, other: `${n(done)} de ${n(of)} arquivos anexados` }),
  overLimit: (count, megabytes) =>
    plural('pt', count, {
      one: `1 arquivo anexado ficou de fora: neste dispositivo cabem ${n(megabytes)} MB. O README.md diz qual é e onde está.`,
      other: `${n(count)} arquivos anexados ficaram de fora: neste dispositivo cabem ${n(megabytes)} MB. O README.md diz quais são e onde estão.`,
    }),
  unreadable: (count) =>
    plural('pt', count, {
      one: '1 arquivo anexado ficou de fora: você já não pode ler a mensagem, ou ele já não existe. O README.md diz qual é.',
      other: `${n(count)} arquivos anexados ficaram de fora: você já não pode ler as mensagens, ou eles já não existem. O README.md diz quais são.`,
    }),
  unwanted: (count) =>
    plural('pt', count, {
      one: '1 arquivo anexado vai apenas com o nome, como você pediu.',
      other: `${n(count)} arquivos anexados vão apenas com o nome, como você pediu.`,
    }),
  leftOutIs: '## Arquivos que não vão dentro',
  leftOut: {
    'over-limit': 'não cabia no dispositivo; está em',
    unreadable: 'já não existe, ou você já não pode ler a mensagem:',
    unwanted: 'você pediu apenas os nomes; está em',
  },
  make: 'Preparar o meu arquivo',
  busy: 'Preparando…',
  goOn: 'Continuar de onde parou',
  stopped:
    'O que já foi reunido fica guardado enquanto você não sair desta página. Quando a conexão voltar, continua por si só.',
  ready: 'O seu arquivo está pronto',
  keep: 'Contém textos que podem ser reservados: guarde-o onde só você possa abri-lo.',
  save: 'Salvar o arquivo',
  readme:
    '# O que é meu no Enlaces\n\n- `enlaces.json`: tudo em um só arquivo, para programas. A sua forma está descrita em `docs/export.schema.json` do projeto.\n- `posts/`: as suas mensagens, cada uma em um arquivo Markdown com a última versão.\n- `summaries/`: as sínteses que você escreveu.\n- `drafts/`: os seus rascunhos.\n- `files/`: os arquivos que você anexou. A que mensagem pertence cada um está no começo do arquivo dela em `posts/`.\n- `enlaces.json` traz também as boas práticas da sua titularidade, ou as suas, as suas avaliações, o que você anotou de práticas de outros Estados e os filtros que você guardou.\n\nContém textos que podem ser reservados: guarde-o onde só você possa abri-lo.',
  texts: (count) => plural('pt', count, { one: '1 texto até agora', other: `${n(count)} textos até agora` }),
}
