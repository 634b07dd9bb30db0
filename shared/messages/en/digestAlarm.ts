import type { DigestAlarmMessages } from '../es/digestAlarm.ts'

export const digestAlarm: DigestAlarmMessages = {
  subject: 'Digests were stopped as a precaution',
  greeting: (name) => `Hello ${name},`,
  body: 'Many more digests than there are people on the list were about to go out, and sending stopped by itself. Nobody loses anything: what did not go out is told in the next one. Codes for signing in and all other mail go on.',
  what: 'Before sending is resumed, somebody technical should look at what happened: the system’s log says so.',
  link: 'See the sending of digests',
}
