import type { Translated } from '../translated.ts'

/** Word to the coordinators that the breaker stopped the digests. */
export const digestAlarm = {
  subject: 'Los boletines se detuvieron por precaución',
  greeting: (name: string) => `Hola, ${name}:`,
  body: 'Iban a salir muchos más boletines que personas hay en la lista, y el envío se detuvo por sí solo. Nadie pierde nada: lo que no salió se cuenta en el próximo. Los códigos para entrar y los demás correos siguen saliendo.',
  what: 'Antes de reanudar el envío conviene que alguien técnico mire qué pasó: el registro del sistema lo dice.',
  link: 'Ver el envío de boletines',
}
export type DigestAlarmMessages = Translated<typeof digestAlarm>
