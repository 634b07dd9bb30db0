import type { Translated } from '../translated.ts'

export const accessMail = {
  greeting: (name: string) => `Hola, ${name}:`,

  invitation: {
    subject: 'Su invitación a Enlaces',
    body: 'La coordinación de la Red de Enlaces Técnicos del Instituto Interamericano del Niño, la Niña y Adolescentes le invita a Enlaces, el foro permanente de la Red.',
    how: 'Abra la invitación y prepare su forma de entrar: una llave de acceso en su dispositivo o una aplicación de autenticación. No hay contraseñas.',
    until: (date: string) => `La invitación vale hasta el ${date}.`,
    unexpected: 'Si no esperaba este mensaje, no hace falta que haga nada.',
    link: 'Abrir la invitación',
  },
  recovery: {
    subject: 'Recupere su entrada a Enlaces',
    body: 'La coordinación inició la recuperación de su entrada a Enlaces.',
    how: 'Además de este enlace hace falta el código de ocho caracteres que la coordinación le da por otro medio: por teléfono o en persona. Al terminar, sus formas de entrar anteriores y sus sesiones abiertas dejan de valer.',
    until: (date: string) => `El enlace vale hasta el ${date}.`,
    unexpected: 'Si usted no pidió esto, avise enseguida a la coordinación y no dé el código a nadie.',
    link: 'Recuperar mi entrada',
  },
  recoveryStarted: {
    subject: (name: string) => `Se inició la recuperación de la entrada de ${name}`,
    body: (name: string, date: string) =>
      `El ${date} la coordinación inició la recuperación de la entrada de ${name}. Mientras no termine, su entrada sigue como estaba.`,
    unexpected: 'Si en la coordinación nadie la conoce, suspenda la cuenta y hable con la persona.',
  },
  recoveryDone: {
    subject: 'Su entrada a Enlaces se recuperó',
    body: (date: string) =>
      `El ${date} se completó la recuperación de su entrada. Las formas de entrar anteriores y las sesiones abiertas dejaron de valer.`,
    unexpected: 'Si no fue usted, avise enseguida a la coordinación: puede suspender la cuenta al instante.',
  },
  recoveryDoneElsewhere: {
    subject: (name: string) => `Se completó la recuperación de la entrada de ${name}`,
    body: (name: string, date: string) =>
      `El ${date} se completó la recuperación de la entrada de ${name}. Sus formas de entrar anteriores y sus sesiones dejaron de valer.`,
    unexpected: 'Si no fue la persona misma, suspenda la cuenta y hable con ella.',
  },
  invitationCode: {
    subject: 'Su código para abrir la invitación a Enlaces',
    body: 'Escriba este código en la página de la invitación, en el mismo navegador donde lo pidió. Vale 10 minutos.',
    unexpected:
      'Si usted no lo pidió, no haga nada: un programa que revisa el correo pudo haber abierto el enlace. Su invitación sigue en pie.',
  },
  signInCode: {
    subject: 'Su código para entrar a Enlaces',
    body: 'Escriba este código, junto con el de su aplicación de autenticación, en la página donde lo pidió. Vale 10 minutos.',
    unexpected: 'Si usted no lo pidió, no haga nada: con este correo solo nadie puede entrar. No dé el código a nadie.',
  },
  subscriptionCode: {
    subject: 'Confirme que quiere el boletín de Enlaces',
    greeting: 'Hola:',
    body: 'Escriba este código en la página donde pidió el boletín, en el mismo navegador. Vale 10 minutos.',
    unexpected: 'Si usted no lo pidió, no haga nada: sin este código no le llegará ningún boletín.',
    why: 'Recibe este mensaje porque alguien pidió para esta dirección el boletín público de Enlaces, el foro de la Red de Enlaces Técnicos del IIN.',
  },
  proofCode: {
    subject: 'Su código para confirmar que es usted',
    body: 'Escriba este código, junto con el de su aplicación de autenticación, en la página donde lo pidió. Vale 10 minutos.',
    unexpected:
      'Si usted no lo pidió, alguien usa una sesión suya: ciérrela en «Mis sesiones» o avise a la coordinación.',
  },
  wayInAdded: {
    subject: 'Nueva forma de entrar a su cuenta de Enlaces',
    passkey: (date: string) => `El ${date} se agregó una llave de acceso a su cuenta.`,
    app: (date: string) => `El ${date} se agregó una aplicación de autenticación a su cuenta.`,
    unexpected: 'Si no fue usted, avise enseguida a la coordinación: puede suspender la cuenta al instante.',
  },
  wayInRemoved: {
    subject: 'Se quitó una forma de entrar a su cuenta de Enlaces',
    passkey: (date: string) => `El ${date} se quitó una llave de acceso de su cuenta.`,
    app: (date: string) => `El ${date} se quitó la aplicación de autenticación de su cuenta.`,
    unexpected: 'Si no fue usted, avise enseguida a la coordinación: puede suspender la cuenta al instante.',
  },
}
export type AccessMailMessages = Translated<typeof accessMail>
