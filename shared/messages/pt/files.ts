import type { FilesMessages } from '../es/files.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)
const unit = (unit: 'kilobyte' | 'megabyte', value: number) =>
  new Intl.NumberFormat('pt', { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)

export const files: FilesMessages = {
  size: (bytes: number) =>
    bytes < 1_000_000 ? unit('kilobyte', Math.max(1, Math.round(bytes / 1_000))) : unit('megabyte', bytes / 1_000_000),
  kinds: {
    jpeg: 'imagem JPEG',
    png: 'imagem PNG',
    webp: 'imagem WebP',
    gif: 'imagem GIF',
    pdf: 'PDF',
    docx: 'documento do Word',
    xlsx: 'planilha do Excel',
    pptx: 'apresentação do PowerPoint',
    odt: 'documento de texto OpenDocument',
    ods: 'planilha OpenDocument',
    odp: 'apresentação OpenDocument',
  },
  add: 'Anexar arquivos',
  hint: 'Imagens, PDF e documentos do Office ou OpenDocument, até 25 MB cada. Também pode soltá-los ou colá-los aqui.',
  drop: 'Solte os arquivos aqui',
  attached: 'Arquivos anexados',
  added: (value: number) =>
    plural('pt', value, { one: `${n(value)} arquivo adicionado.`, other: `${n(value)} arquivos adicionados.` }),
  state: {
    waiting: 'Na fila',
    sending: (percent: number) => `Enviando: ${n(percent)}%`,
    paused: 'Sem conexão. Continua sozinho quando a linha voltar.',
    lost: 'Parou quando você saiu da página. Escolha de novo o mesmo arquivo e ele continua de onde parou.',
    checking: 'Verificando o arquivo…',
    ready: 'Pronto',
    gone: 'Não está mais aqui: passou mais de um dia sem ser publicado. Anexe-o de novo.',
    failed: 'Não foi possível enviar.',
  },
  readyNamed: (name: string) => `“${name}” está pronto.`,
  refusedNamed: (name: string) => `“${name}” não foi aceito.`,
  progress: (name: string) => `Envio de “${name}”`,
  resume: 'Continuar',
  resumeName: (name: string) => `Continuar o envio de “${name}”`,
  remove: 'Remover',
  removeName: (name: string) => `Remover “${name}”`,
  alt: 'Descreva a imagem',
  altHint: 'Para quem não a vê: o que mostra e por que está aqui. Não cite nomes de crianças ou adolescentes.',
  altMissing: 'Descreva a imagem, ou marque que é um enfeite.',
  decorative: 'É só um enfeite: não precisa de descrição',
  notYet: 'Ainda há arquivos sendo enviados. Espere até ficarem prontos ou remova-os.',
  hasRefused: 'Remova os arquivos que não foram aceitos e publique de novo.',
  tooLarge: 'Tem mais de 25 MB. Reduza-o ou divida-o.',
  empty: 'O arquivo está vazio.',
  tooMany: (value: number) =>
    plural('pt', value, {
      one: `Pode-se anexar no máximo ${n(value)} arquivo.`,
      other: `Podem-se anexar no máximo ${n(value)} arquivos.`,
    }),
  refusals: {
    'unknown-type': 'Não é uma imagem, um PDF nem um documento do Office ou OpenDocument.',
    executable: 'É um programa ou contém um. Não se aceitam programas.',
    archive: 'É um arquivo compactado. Anexe separadamente os documentos que ele contém.',
    macros: 'Contém macros. Salve-o sem macros (.docx, .xlsx ou .pptx) e anexe-o de novo.',
    'old-office': 'É um documento antigo do Office ou tem senha. Salve-o como .docx, .xlsx ou .pptx, sem senha.',
    heic: 'É uma foto no formato da Apple. Salve-a como JPEG e anexe-a de novo.',
    damaged: 'Está danificado ou incompleto e não pode ser lido.',
    'too-many-pixels': 'A imagem tem pixels demais. Reduza-a.',
  },
  takenOut: (by) => `Arquivo retirado por ${by}, coordenação`,
  listOf: 'Arquivos desta mensagem',
  download: 'Baixar',
  downloadName: (name: string) => `Baixar “${name}”`,
  unavailable: 'Não foi possível baixar. Tente de novo.',
}
