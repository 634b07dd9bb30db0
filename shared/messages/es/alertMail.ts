import type { Translated } from '../translated.ts'

/** Mail at once, of what is asked of somebody. What it lists is worded as in the digest. */
export const alertMail = {
  lead: 'Esto se le pide en la red, y todavía no lo leyó:',
  heading: 'Le espera a usted',
  answer: {
    network:
      'Puede responder a este correo: lo que escriba se publica en el hilo, con su nombre, a la vista de toda la red.',
    members:
      'Puede responder a este correo: lo que escriba se publica en el hilo, con su nombre, a la vista de quienes participan en ese espacio.',
  },
  reason:
    'Recibe este aviso de Enlaces porque eligió que le avisemos enseguida de lo que se le pide, o no eligió otra cosa.',
  change: 'Cambiar qué llega',
  stop: 'No recibirlo más',
}
export type AlertMailMessages = Translated<typeof alertMail>
