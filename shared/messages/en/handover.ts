import type { HandoverMessages } from '../es/handover.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const handover: HandoverMessages = {
  leave: {
    title: 'Hand over my seat',
    link: 'Prepare the handover of my seat',
    section: 'Handing over the seat',
    lead: 'When the coordination names whoever holds this seat next, that person receives what you choose here. Until then nobody sees it, and you can change it.',
    itself: 'Passes by itself',
    itselfIs: 'It belongs to the seat: whoever holds it goes on.',
    asked: 'Requests that await an answer from your State',
    opened: 'Threads opened from this seat',
    openedIs:
      'Whoever holds it may close them with their outcome, change their title, sum them up and mark the answer. The texts remain those of their authors.',
    recorded: 'Good practices of this seat',
    recordedIs: 'With their translations and their files. Whoever holds it goes on with those that are drafts.',
    allRecorded: 'See all records',
    none: 'Nothing is open at the moment.',
    choose: 'You choose',
    follows: 'What I follow: threads and spaces',
    followsIs: 'It passes only where that person may read. What you muted does not pass.',
    drafts: 'Drafts that I leave',
    draftsIs: 'Only those that you tick pass. Changes to your own posts do not.',
    noDrafts: 'You have no drafts of replies or new threads.',
    save: 'Save what I leave',
    saved: 'What you leave was saved.',
    preparedAt: 'Prepared:',
    notYet: 'You have not chosen anything yet.',
    never: 'Never passes',
    neverIs:
      'Your account and your ways in, your notices, what you have read, the drafts that you do not tick, and the files attached to a draft.',
    reply: 'Reply',
    thread: 'New thread',
  },
  take: {
    title: 'Take over the seat',
    none: 'There is nothing to take over',
    noneIs:
      'What whoever held your seat before leaves you appears here. Nothing was left to you, or you have finished taking it over.',
    former: 'Held before by:',
    lead: 'This is what was left for you in this seat. Choose what you take along: the rest does not reach you, and nobody else sees it.',
    itself: 'Already in your hands',
    itselfIs:
      'What was opened from this seat, and what your State is asked, is yours since the coordination named you.',
    follows: 'What was followed: threads and spaces',
    followsIs: 'What you have chosen to follow or mute yourself stays as it is.',
    drafts: 'Drafts left for you',
    noDrafts: 'No drafts were left for you.',
    yours: 'You have a draft of your own here: send it or discard it, then take this one along.',
    submit: 'Take along what I chose, and finish',
    nothing: 'Finish without taking anything',
    working: (count) =>
      plural('en', count, { one: 'Taking along… 1 thing', other: `Taking along… ${n(count)} things` }),
    done: (count) =>
      plural('en', count, { one: 'You took along 1 thing.', other: `You took along ${n(count)} things.` }),
    doneTitle: 'The handover is finished',
    toDrafts: 'See my drafts',
    toFollowing: 'See what I follow',
    waits: 'Something is still waiting: see what is said beside each draft.',
  },
  home: {
    title: 'What the former holder of your seat left is waiting for you',
    text: 'There may be drafts and a list of what was followed. You decide what to take along.',
    link: 'See what was left for me',
  },
}
