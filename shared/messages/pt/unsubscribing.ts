import type { UnsubscribingMessages } from '../es/unsubscribing.ts'

export const unsubscribing: UnsubscribingMessages = {
  title: 'Boletim por e-mail',
  ask: 'Quer deixar de receber o boletim do Enlaces por e-mail? Os códigos para entrar e os avisos sobre sua conta continuarão chegando.',
  button: 'Não receber mais',
  done: 'Pronto: você não receberá mais o boletim por e-mail, nem mesmo um que estivesse para sair.',
  back: 'Se mudar de ideia, pode escolhê-lo de novo em «Minha conta».',
  unknown: 'Este endereço não é válido. Você pode escolher quando recebe o boletim em «Minha conta».',
}
