import type { DigestMessages } from '../es/digests.ts'

export const digests: DigestMessages = {
  title: 'Boletim por e-mail',
  lead: 'Em um só e-mail: o que espera por você, o que há de novo no que você segue e o que há de novo na rede. Se não houver nada a contar, não chega nada.',
  link: 'Escolher quando o boletim chega',
  stopped: {
    bounce:
      'Nenhum e-mail chega até você: o seu endereço devolve o que enviamos, e o Enlaces deixou de lhe escrever. Se a sua caixa já funciona, diga-o aqui; se o seu endereço mudou, fale com a coordenação.',
    complaint:
      'Já não lhe chegam nem o boletim nem os avisos na hora: na sua caixa, um dos nossos e-mails foi marcado como indesejado. Se foi sem querer, escolha abaixo o que quer receber. Os códigos para entrar continuam chegando.',
  },
  works: 'A minha caixa já funciona',
  worksNoted: 'Obrigado. Os e-mails voltam a sair para o seu endereço.',
  when: 'Quando chega',
  frequency: 'Com que frequência',
  frequencies: { daily: 'Todos os dias', weekly: 'Uma vez por semana', monthly: 'Uma vez por mês', none: 'Nunca' },
  noneHint: 'Os avisos continuam na página, e os códigos para entrar continuam chegando.',
  weekday: 'Dia da semana',
  monthlyHint: (weekday) => `Na primeira ocorrência deste dia em cada mês: ${weekday}.`,
  hour: 'Hora',
  zoneHint: (zone) => `Pelo relógio de ${zone}.`,
  zoneLink: 'Mudar o fuso horário',
  save: 'Salvar',
  next: 'O próximo sai:',
  noneNext: 'Já não sai nenhum.',
  preview: 'Se saísse agora',
  previewNote: 'Seria este, com o que você ainda não leu aqui.',
  previewNever: 'Seria assim, se você voltasse a escolher recebê-lo.',
  subject: 'Assunto',
  empty: 'Não há nada de novo',
  emptyNote: 'Se saísse agora, nenhum e-mail seria enviado.',
}
