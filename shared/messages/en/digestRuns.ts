import type { DigestRunMessages } from '../es/digestRuns.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const digestRuns: DigestRunMessages = {
  title: 'Digests',
  lead: 'Whether digests go out, and what became of those of each person.',
  state: 'Sending of digests',
  running: 'Running',
  paused: 'Paused',
  runningIs: 'Every fifteen minutes the digests whose hour has come go out.',
  since: 'Since',
  by: 'By',
  reason: 'Reason',
  waitingFact: 'Waiting',
  waiting: (count) =>
    plural('en', count, { one: '1 person whose digest is due', other: `${n(count)} people whose digest is due` }),
  pausers: {
    bounces: 'Too many mails bounced',
    complaints: 'Too many people marked the digest as unwanted',
    coordinator: 'Somebody of the coordination',
    breaker: 'The system itself: many more than there should be were about to go out',
  },
  what: {
    bounces:
      'Before resuming, correct or remove the addresses that bounce: while they are on the list, sending stops again.',
    complaints:
      'Before resuming, see who complained: whoever complained gets no digests any more. It is worth asking what was wrong.',
    coordinator: 'Resume when the reason is over.',
    breaker:
      'Before resuming, somebody technical has to look at what happened: the system’s log says so. On resuming, the day’s count begins anew.',
  },
  pause: 'Pause',
  pauseTitle: 'Pause the digests of everybody',
  pauseIs:
    'None goes out until somebody of the coordination resumes. Nobody loses anything: on resuming, each person gets a single one with all that came. Codes for signing in and all other mail go on.',
  reasonHint: 'It stays in the audit trail.',
  pausedNow: 'Sending is paused.',
  resume: 'Resume',
  resumeTitle: 'Resume the sending of digests',
  resumeIs:
    'When the clock next comes round, within a quarter of an hour, those that wait go out: one for each person.',
  resumedNow: 'Sending was resumed.',
  changed: 'Somebody changed the state while you were looking. This is how it is now.',
  person: 'The digests of a person',
  personLead: 'Look for the person to see why they got a digest, or why not.',
  of: (name) => `Digests of ${name}`,
  ofLead: 'What became of each. How much it told is shown, never what: what somebody reads is their own affair.',
  now: 'When they come',
  last: 'The latest',
  sendAgain: 'Send again',
  sendAgainIs:
    'It is made anew of the same time, as this person may see it now and has not read it yet. Three times a day at most.',
  sentAgain: 'It is on its way.',
  refused: {
    waiting: 'It is not sent: it has not gone out yet, or what it was to tell went into the next one.',
    empty: 'It is not sent: of that time there is nothing left that this person may see and has not read.',
    stopped: 'It is not sent: this person chose to get no digests.',
    away: 'It is not sent: the account is not active.',
    paused: 'It is not sent: sending is paused for everybody.',
    unreachable:
      'It is not sent: the address is stopped, because a mail came back or was marked as unwanted. The mail page says what to do.',
  },
}
