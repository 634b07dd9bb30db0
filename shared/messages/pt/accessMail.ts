import type { AccessMailMessages } from '../es/accessMail.ts'

export const accessMail: AccessMailMessages = {
  greeting: (name) => `Olá, ${name}:`,

  invitation: {
    subject: 'Seu convite para o Enlaces',
    body: 'A coordenação da Rede de Enlaces Técnicos do Instituto Interamericano da Criança e do Adolescente convida você para o Enlaces, o fórum permanente da Rede.',
    how: 'Abra o convite e prepare a sua forma de entrar: uma chave de acesso no seu dispositivo ou um aplicativo autenticador. Não há senhas.',
    until: (date) => `O convite vale até ${date}.`,
    unexpected: 'Se não esperava esta mensagem, não é preciso fazer nada.',
    link: 'Abrir o convite',
  },
  recovery: {
    subject: 'Recupere a sua entrada no Enlaces',
    body: 'A coordenação iniciou a recuperação da sua entrada no Enlaces.',
    how: 'Além deste link, é preciso o código de oito caracteres que a coordenação informa por outro meio: por telefone ou pessoalmente. Ao terminar, as suas formas de entrar anteriores e as suas sessões abertas deixam de valer.',
    until: (date) => `O link vale até ${date}.`,
    unexpected: 'Se não pediu isto, avise imediatamente a coordenação e não dê o código a ninguém.',
    link: 'Recuperar a minha entrada',
  },
  recoveryStarted: {
    subject: (name) => `Foi iniciada a recuperação da entrada de ${name}`,
    body: (name, date) =>
      `Em ${date} a coordenação iniciou a recuperação da entrada de ${name}. Enquanto não terminar, a entrada continua como estava.`,
    unexpected: 'Se ninguém na coordenação sabe disto, suspenda a conta e fale com a pessoa.',
  },
  recoveryDone: {
    subject: 'A sua entrada no Enlaces foi recuperada',
    body: (date) =>
      `Em ${date} foi concluída a recuperação da sua entrada. As formas de entrar anteriores e as sessões abertas deixaram de valer.`,
    unexpected: 'Se não foi você, avise imediatamente a coordenação: ela pode suspender a conta na hora.',
  },
  recoveryDoneElsewhere: {
    subject: (name) => `Foi concluída a recuperação da entrada de ${name}`,
    body: (name, date) =>
      `Em ${date} foi concluída a recuperação da entrada de ${name}. As suas formas de entrar anteriores e as suas sessões deixaram de valer.`,
    unexpected: 'Se não foi a própria pessoa, suspenda a conta e fale com ela.',
  },
  invitationCode: {
    subject: 'Seu código para abrir o convite do Enlaces',
    body: 'Digite este código na página do convite, no mesmo navegador em que o pediu. Vale 10 minutos.',
    unexpected:
      'Se não o pediu, não faça nada: um programa que verifica os e-mails pode ter aberto o link. O seu convite continua válido.',
  },
  signInCode: {
    subject: 'Seu código para entrar no Enlaces',
    body: 'Digite este código, junto com o do seu aplicativo autenticador, na página em que o pediu. Vale 10 minutos.',
    unexpected: 'Se não o pediu, não faça nada: ninguém consegue entrar só com este e-mail. Não dê o código a ninguém.',
  },
  subscriptionCode: {
    subject: 'Confirme que quer o boletim do Enlaces',
    greeting: 'Olá:',
    body: 'Digite este código na página em que pediu o boletim, no mesmo navegador. Ele vale 10 minutos.',
    unexpected: 'Se não foi você que pediu, não faça nada: sem este código nenhum boletim chegará.',
    why: 'Você recebe esta mensagem porque alguém pediu para este endereço o boletim público do Enlaces, o fórum da Rede de Enlaces Técnicos do IIN.',
  },
  proofCode: {
    subject: 'Seu código para confirmar que é você',
    body: 'Digite este código, junto com o do seu aplicativo autenticador, na página em que o pediu. Vale 10 minutos.',
    unexpected:
      'Se não o pediu, alguém está usando uma sessão sua: encerre-a em “Minhas sessões” ou avise a coordenação.',
  },
  wayInAdded: {
    subject: 'Nova forma de entrar na sua conta do Enlaces',
    passkey: (date) => `Em ${date} uma chave de acesso foi adicionada à sua conta.`,
    app: (date) => `Em ${date} um aplicativo autenticador foi adicionado à sua conta.`,
    unexpected: 'Se não foi você, avise imediatamente a coordenação: ela pode suspender a conta na hora.',
  },
  wayInRemoved: {
    subject: 'Uma forma de entrar na sua conta do Enlaces foi removida',
    passkey: (date) => `Em ${date} uma chave de acesso foi removida da sua conta.`,
    app: (date) => `Em ${date} o aplicativo autenticador foi removido da sua conta.`,
    unexpected: 'Se não foi você, avise imediatamente a coordenação: ela pode suspender a conta na hora.',
  },
}
