import type { ProblemCode } from '../../problem.ts'
import type { Translated } from '../translated.ts'
import { numeral } from '../translated.ts'

export const problems = {
  malformed: 'La solicitud no se entiende: no es JSON válido.',
  'body-unwanted': 'Esta solicitud no lleva contenido: envíela sin él.',
  'too-deep': 'La solicitud está anidada más de lo que aceptamos.',
  'sign-in-required': 'Hay que iniciar sesión. Lo que usted escribió sigue en este dispositivo.',
  'sign-in-failed': 'No se pudo iniciar sesión con esos datos. Compruébelos e inténtelo otra vez.',
  forbidden: 'Su función en la red no permite hacer esto.',
  'origin-refused': 'La solicitud no viene de las páginas de Enlaces y no se atendió.',
  'step-up-required': 'Para administrar hay que confirmar otra vez que es usted.',
  'writing-paused':
    'Su escritura está en pausa. En «Mi cuenta» puede leer por qué y hasta cuándo, y responder. Su texto sigue en este dispositivo.',
  'code-wrong': 'El código no es correcto. Compruébelo e inténtelo otra vez.',
  'ceremony-ended': 'Se agotó el tiempo o los intentos. Empiece otra vez desde el primer paso.',
  'not-found': 'Aquí no hay nada que usted pueda ver.',
  'method-not-allowed': 'Esta dirección no admite esa operación.',
  'thread-closed': 'El hilo está cerrado: ya no admite respuestas. Su texto sigue en este dispositivo.',
  'space-closed': 'El espacio está cerrado: ya no admite hilos nuevos. Su texto sigue en este dispositivo.',
  'edit-conflict': 'Alguien guardó otro texto mientras usted escribía. Aquí están los dos: nada se perdió.',
  'already-exists': 'Ya existe.',
  'seat-taken': 'Esa titularidad ya tiene quien la ejerza.',
  'last-way-in': 'Es su única forma de entrar: agregue otra antes de quitarla.',
  'not-yourself': 'Esto no puede hacerlo con su propia cuenta: pídalo a otra persona de coordinación.',
  'other-person': 'Esto lo escribió otra persona: se envía solo con la cuenta de quien lo escribió.',
  'wrong-state': 'En su estado actual esto no es posible.',
  'too-many-pins': 'En este espacio ya hay tres hilos fijados. Deje de fijar uno antes.',
  'too-many-filters': 'Ya tiene veinte filtros guardados. Borre uno antes de guardar otro.',
  'too-many-posts': 'Se pueden trasladar 500 intervenciones como máximo de una vez. Separe antes una parte.',
  'too-large': 'El envío es más grande de lo que aceptamos.',
  'unsupported-type': 'El envío no es del tipo que aceptamos (application/json).',
  invalid: 'Hay algo que corregir.',
  'key-reused': 'La misma clave de idempotencia llegó con otra solicitud.',
  'precondition-required': 'Falta decir qué versión se edita (If-Match).',
  'too-many': 'Demasiados intentos en poco tiempo. Espere un momento; lo que escribió no se pierde.',
  unexpected: 'Algo falló de nuestro lado. Lo que usted escribió sigue en este dispositivo.',
  unavailable: 'El servicio está ocupado. Inténtelo otra vez en unos segundos; lo que escribió no se pierde.',
} as const satisfies Record<ProblemCode, string>
export type ProblemMessages = Translated<typeof problems>

export const faults = {
  required: () => 'Hace falta.',
  unknown: () => 'Este campo no se acepta.',
  'wrong-type': () => 'No es del tipo esperado.',
  'too-short': (limit: number) => (limit <= 1 ? 'Hace falta.' : `Necesita al menos ${numeral('es', limit)}.`),
  'too-long': (limit: number) => `Admite como máximo ${numeral('es', limit)}.`,
  'too-many-bytes': (limit: number) => `Es demasiado largo: como máximo ${numeral('es', limit)} bytes.`,
  'too-many-mentions': (limit: number) =>
    `Una intervención menciona como máximo a ${numeral('es', limit)} personas o titularidades.`,
  'not-a-choice': () => 'No está entre lo que se puede elegir.',
  past: () => 'Ese día ya pasó: elija uno por venir.',
  invisible: () => 'Contiene caracteres invisibles o de control, que no se aceptan.',
  'not-an-email': () => 'No es una dirección de correo.',
  malformed: () => 'No tiene la forma esperada.',
  taken: () => 'Ya está en uso.',
  'quotes-passage': () => 'Repite el pasaje que se quiere suprimir.',
}
export type FaultMessages = Translated<typeof faults>
