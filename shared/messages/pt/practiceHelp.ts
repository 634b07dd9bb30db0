import type { PracticeHelpMessages } from '../es/practiceHelp.ts'

export const practiceHelp: PracticeHelpMessages = {
  help: {
    title: 'O que se faz e para quem, em no máximo 15 palavras.',
    summary:
      'O que contaria a um colega em um minuto: o que se faz, para quem, desde quando e o que resultou. De 75 a 100 palavras.',
    country: 'O Estado de quem é a experiência.',
    level: 'Até onde alcança quem decide.',
    places: 'As localidades, os postos de fronteira ou os centros onde se faz.',
    themes: 'Aqueles de que de fato trata; outros a encontrarão por eles.',
    ages: 'As que são atendidas de fato.',
    companies: 'Separados: sem os pais, com outros familiares adultos.',
    groups: 'Só aqueles para os quais se faz algo diferente.',
    stages: 'Em que ponto do caminho estão quando são atendidos.',
    corridor: 'De onde vêm e para onde vão, se a prática é de uma rota.',
    institution: 'A que responde pela prática, com o seu nome oficial.',
    partners: 'Quem mais dá trabalho, lugar ou dinheiro, e o que cada um dá.',
    focalPoints:
      'Até cinco titularidades da rede. Indicam-se cargos, não pessoas: assim continuam valendo quando muda quem os ocupa.',
    began: 'O mês em que começou a atender.',
    regular: 'Continua funcionando e não tem data de encerramento.',
    ended: 'Se foi um projeto: o último mês.',
    problem: 'O que acontecia antes, a quem e com que consequências. Sem dados que identifiquem alguém.',
    objectives: 'O que devia mudar para as crianças.',
    howItWorks: 'Passo a passo: quem faz o quê, quando e com que instrumento.',
    legalBasis: 'As normas que a sustentam, cada uma com o seu artigo. Até vinte.',
    participation: 'Como opinam e decidem os que são atendidos, no desenho e em cada caso.',
    resources: 'Pessoas, lugares, equipamentos; e quem os paga.',
    cost: 'O que se souber: por ano, por criança, em que moeda.',
    results:
      'O que mudou e como se sabe: números com o seu período e a sua fonte. Quando forem menos de cinco casos, não dê o número.',
    evidence:
      'Relatórios, avaliações, fotografias: até dez arquivos. Só os abre quem pode ler a ficha. Nada que permita reconhecer uma criança.',
    voices: 'As suas palavras ou o que responderam em pesquisas, sem nada que permita reconhecer alguém.',
    failures: 'O que se tentou e se deixou, e o que ainda falha. É o que mais poupa aos outros.',
    sustainability: 'O que a mantém quando mudam o governo, a equipe ou o financiamento.',
    transfer: 'O indispensável: normas, pessoal, acordos, tempo. E o que se pode adaptar.',
    bestInterests: 'Quem determina o interesse superior, quando e com que procedimento.',
    consent: 'Como se informa e como se pede o consentimento, no seu idioma e segundo a sua idade.',
    dataProtection: 'Que dados são guardados, onde, quem os vê e quando são apagados. Nunca com fins migratórios.',
    cleared: 'Quem pode fazê-lo no seu Estado concordou com a publicação desta ficha.',
    clearedBy: 'A instituição ou o cargo.',
    clearedOn: 'O dia da nota ou do acordo.',
    reviewOn: 'Uma data futura em que convenha ver se continua assim.',
  },
  examples: {
    title: 'Tutoria pública em 24 horas para adolescentes que chegam sem companhia',
    summary:
      'Desde 2019, quando um adolescente chega sem companhia ao posto de fronteira, uma tutora pública o recebe em até 24 horas, explica no seu idioma o que vai acontecer e o acompanha em cada entrevista. A tutora não depende da autoridade migratória. A defensoria mantém a lista de plantão e o juízo confirma a nomeação em três dias. Hoje quase ninguém presta declarações sem tutora e as famílias são localizadas antes. O difícil continua sendo o turno da noite e contar com tutoras que falem línguas indígenas.',
    places: 'Os dois postos de fronteira do sul e o centro de acolhimento da capital do departamento.',
    corridor: 'Dos países do norte da América Central para o norte, pela rota da costa.',
    institution: 'Defensoria da Infância e da Adolescência',
    partners:
      'Autoridade migratória: avisa de cada chegada. Poder Judiciário: confirma a tutora. Uma universidade: forma as tutoras.',
    focalPoints: 'Enlace técnico da Defensoria da Infância.',
    problem:
      'Os adolescentes eram ouvidos sozinhos pela autoridade migratória e passavam em média onze dias sem que ninguém os representasse.',
    objectives:
      'Que nenhum adolescente sem companhia seja ouvido sem tutora, e que a tutora seja nomeada em até 24 horas.',
    howItWorks:
      '1. A autoridade migratória telefona ao plantão.\n2. A tutora chega em menos de seis horas e fala a sós com o adolescente.\n3. O juízo confirma a nomeação em três dias.\n4. A tutora continua até que haja uma solução duradoura.',
    legalBasis: 'Convenção sobre os Direitos da Criança, artigo 20; Lei de migração, artigo 41.',
    participation:
      'O adolescente pode pedir outra tutora. Duas vezes por ano um grupo revisa o folheto entregue na chegada e propõe mudanças.',
    resources: 'Catorze tutoras, uma coordenadora e um telefone de plantão; são pagos pelo orçamento da Defensoria.',
    cost: 'Uns 210 dólares por adolescente em 2024.',
    results: 'Entre 2019 e 2024 o prazo médio caiu de onze dias para 19 horas (registro da Defensoria).',
    voices: '“Pela primeira vez alguém me perguntou o que eu queria.” De uma pesquisa anônima de 2023.',
    failures:
      'Começamos com voluntários: a metade saiu em um ano. As visitas por vídeo não serviram para a primeira entrevista.',
    sustainability: 'O plantão está na lei orçamentária, e a formação, no plano da universidade.',
    transfer:
      'Uma norma que permita nomear a tutora antes da decisão do juiz, e um telefone que atenda sempre. O número de tutoras se adapta.',
    bestInterests:
      'Uma equipe de três profissões o determina antes de qualquer decisão sobre o retorno, e o deixa por escrito.',
    consent: 'A tutora explica com desenhos e na língua do adolescente, e volta a perguntar antes de cada entrevista.',
    dataProtection:
      'O processo está cifrado na Defensoria, é visto pela tutora e pela sua coordenadora, e é apagado depois de cinco anos.',
    clearedBy: 'Direção-Geral da Defensoria da Infância',
  },
}
