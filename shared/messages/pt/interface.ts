import type { ShellMessages } from '../es/interface.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('pt', value)

export const shell: ShellMessages = {
  product: 'Enlaces',
  network: 'Rede de Enlaces Técnicos',
  description:
    'O fórum permanente da Rede de Enlaces Técnicos do Instituto Interamericano da Criança e do Adolescente.',
  skip: 'Ir para o conteúdo',
  navigation: 'Principal',
  crumbs: 'Onde você está',
  aside: 'Sobre esta página',
  places: {
    home: 'Início',
    spaces: 'Espaços',
    practices: 'Boas práticas',
    notices: 'Avisos',
    search: 'Buscar',
    people: 'Pessoas',
    coordination: 'Coordenação',
    settings: 'Minha conta',
  },
  unreadNotices: (count: number) =>
    count > 9 ? 'mais de 9 não lidos' : plural('pt', count, { one: '1 não lido', other: `${n(count)} não lidos` }),
  titleOf: (page) => `${page} · Enlaces`,
  signIn: 'Entrar',
  signOut: 'Sair',
  language: 'Idioma',
  languages: { es: 'espanhol', en: 'inglês', pt: 'português', fr: 'francês' },
  writtenIn: { es: 'Em espanhol', en: 'Em inglês', pt: 'Em português', fr: 'Em francês' },
  roles: {
    liaison: 'Enlace técnico',
    editor: 'Equipe editorial do IIN',
    coordinator: 'Coordenação do IIN',
    observer: 'Organismo observador',
  },
  actions: {
    save: 'Salvar',
    cancel: 'Cancelar',
    close: 'Fechar',
    retry: 'Tentar novamente',
    reload: 'Recarregar a página',
    goHome: 'Ir para o início',
    copyLink: 'Copiar link',
    copied: 'Link copiado.',
    confirm: 'Confirmar',
    edit: 'Editar',
    back: 'Voltar',
  },
  form: {
    optional: 'opcional',
    busy: 'Salvando…',
    choose: 'Escolha uma opção',
  },
  pager: {
    label: 'Páginas',
    next: 'Próxima página',
    previous: 'Página anterior',
    first: 'Primeira página',
  },
  loading: 'Carregando…',
  saved: 'Salvo.',
  trouble: {
    page: 'Esta página não está disponível agora',
    title: 'Não foi possível concluir',
    unreachable:
      'Não há conexão com Enlaces. O que você escreveu continua neste dispositivo; tente de novo quando a linha voltar.',
    retryAfter: (seconds) =>
      plural('pt', seconds, {
        one: 'Você pode tentar de novo em um segundo.',
        other: `Você pode tentar de novo em ${n(seconds)} segundos.`,
      }),
  },
  offline: 'Sem conexão. Você vê o que foi guardado por último neste dispositivo; o que escrever fica aqui.',
  notFound: {
    title: 'Aqui não há nada que você possa ver',
    text: 'O endereço pode estar incompleto, ou esta página pode ser de um espaço ao qual você não pertence.',
  },
  broken: {
    title: 'Algo falhou nesta página',
    text: 'A falha é nossa. O que você escreveu continua neste dispositivo e voltará a aparecer.',
  },
  draft: {
    restored: 'Recuperamos o que você havia escrito.',
    kept: 'Rascunho guardado neste dispositivo',
    discard: 'Descartar o rascunho',
  },
  unread: (count) => plural('pt', count, { one: '1 não lida', other: `${n(count)} não lidas` }),
  people: (count) => plural('pt', count, { one: '1 pessoa', other: `${n(count)} pessoas` }),
  states: (count) => plural('pt', count, { one: '1 Estado', other: `${n(count)} Estados` }),
}
