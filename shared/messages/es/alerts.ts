import type { Translated } from '../translated.ts'

/** Of the page on mail: what comes at once, and answering it. */
export const alerts = {
  title: 'Enseguida',
  atOnce: 'Avisarme enseguida de lo que se me pide',
  atOnceHint:
    'Un correo, al minuto, cuando alguien le menciona, pide algo a su Estado o le pide confirmar la lectura de un anuncio, si para entonces no lo leyó aquí. Puede responder a ese correo y su respuesta se publica en el hilo.',
  addresses: 'Direcciones de respuesta',
  addressesNote:
    'Los correos sobre un hilo traen una dirección que es solo suya: lo que usted responda desde ella se publica con su nombre. Si reenvió alguno de esos correos, o perdió el acceso a su casilla, revóquelas.',
  revoke: 'Revocar mis direcciones de respuesta',
  revoked: 'Listo: las direcciones que recibió hasta ahora ya no sirven. Los próximos correos traen otras.',
}
export type AlertMessages = Translated<typeof alerts>
