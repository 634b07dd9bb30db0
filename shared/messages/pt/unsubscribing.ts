import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  digest: {
    title: 'Boletim por e-mail',
    ask: 'Quer deixar de receber o boletim do Enlaces por e-mail? Os códigos para entrar e os avisos sobre sua conta continuarão chegando.',
    done: 'Pronto: você não receberá mais o boletim por e-mail, nem mesmo um que estivesse para sair.',
  },
  alerts: {
    title: 'Avisos por e-mail',
    ask: 'Quer deixar de receber na hora, por e-mail, o que lhe pedem? O boletim continuará chegando.',
    done: 'Pronto: já não chegará na hora. O que continuar sem ler estará em seu boletim.',
  },
  public: {
    title: 'Boletim público por e-mail',
    ask: 'Quer deixar de receber o boletim público do Enlaces?',
    done: 'Pronto: você não receberá mais o boletim, nem mesmo um que estivesse prestes a sair. Seu endereço foi apagado.',
    back: 'Se mudar de ideia, pode pedi-lo de novo na página do boletim.',
  },
  button: 'Não receber mais',
  back: 'Se mudar de ideia, pode escolhê-lo de novo em “Minha conta”.',
  unknown: 'Este endereço não é válido. Você pode escolher o que recebe por e-mail em “Minha conta”.',
}
