import type { DigestMessages } from '../es/digests.ts'

export const digests: DigestMessages = {
  title: 'Boletim por e-mail',
  lead: 'Em um só e-mail: o que espera por você, o que há de novo no que segue e o que há de novo na rede. Se não houver nada a contar, não chega nada.',
  link: 'Escolher quando o boletim chega',
  when: 'Quando chega',
  frequency: 'Com que frequência',
  frequencies: { daily: 'Todos os dias', weekly: 'Uma vez por semana', monthly: 'Uma vez por mês', none: 'Nunca' },
  noneHint: 'Os avisos continuam na página, e os códigos para entrar continuam chegando.',
  weekday: 'Dia da semana',
  monthlyHint: 'O primeiro de cada mês.',
  hour: 'Hora',
  zoneHint: (zone) => `Pelo relógio de ${zone}.`,
  zoneLink: 'Mudar o fuso horário',
  save: 'Salvar',
  next: 'O próximo sai:',
  noneNext: 'Já não sai nenhum.',
  preview: 'Se saísse agora',
  previewNote: 'Seria este, com o que você ainda não leu aqui.',
  subject: 'Assunto',
  empty: 'Não há nada de novo',
  emptyNote: 'Se saísse agora, nenhum e-mail seria enviado.',
}
