import type { AdoptionMessages } from '../es/adoptions.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const adoptions: AdoptionMessages = {
  title: 'Adoption',
  crumb: 'Good practices',
  pageTitle: (practice) => `What other States made of “${practice}”`,
  lead: 'Each State says how far it has come with a practice of another one, what it changed and what did not work there. How many they are is public; who they are and what they write is for members of the network.',
  status: { considering: 'Considering it', adapting: 'Adapting it', adopted: 'Adopted it', stopped: 'Stopped it' },
  meaning: {
    considering: 'Studying whether it fits and what it would take.',
    adapting: 'It was decided, and it is being prepared for the country.',
    adopted: 'It is at work there, with people and resources assigned.',
    stopped: 'It was begun or planned, and is no more. Knowing why helps the others.',
  },
  states: (count) => plural('en', count, { one: '1 State', other: `${n(count)} States` }),
  since: (month) => `Since ${month}`,
  changed: 'What was changed',
  failed: 'What did not work',
  evidence: 'What was measured, and what came out',
  links: 'Where it can be read',
  own: 'Its own published record',
  notedBy: (name) => `Noted by ${name}:`,
  replicated: 'The Institute confirmed that it works there too',
  confirm: 'Confirm that it works there too',
  confirmExplain:
    'You have read what was measured and found that the practice works in that State. It stands as replicated while this evidence does not change and that State keeps it up; the published version does not change.',
  confirmed: 'It is confirmed.',
  notValidated:
    'Evidence is confirmed once the practice has been validated and while its State is not writing a new version.',
  none: 'No State has noted anything yet',
  noneNote: 'Here you will see which States consider it, adapt it, have adopted it or stopped, and what they learnt.',
  note: 'Note what my State does',
  noteAgain: 'Change what my State noted',
  history: 'What it noted before',
  historyOlder: 'There are older notes that are not shown.',
  more: 'See more States',
  first: 'Back to the first ones',
  form: {
    status: 'How far has your State come?',
    year: 'Since the year',
    month: 'Month',
    language: 'Language you write in',
    changedHint: 'What your country did otherwise: who, where, under which law, with which resources.',
    failedHint: 'What did not go well, and why. It is what helps most whoever comes next.',
    evidenceHint: {
      validated:
        'Figures, evaluations, what children and families say, with nothing that identifies anybody. The Institute reads it and may confirm that the practice works there too.',
      other:
        'Figures, evaluations, what children and families say, with nothing that identifies anybody. Only of a practice that its review found validated does the Institute confirm that it works in another State too, and this one is not yet: what you note stays for when it is.',
    },
    linksHint: 'Addresses of public pages, one on each line; up to five.',
    ownHint: 'If your State has published a record here of what it did, choose it.',
    noOwn: 'None',
    undo: 'The Institute has confirmed this evidence. If you change it, or your State no longer adopts the practice, the confirmation no longer holds.',
    readers: 'All members of the network read it. Whoever represents your State can change it.',
    submit: 'Save',
    saved: 'It is noted.',
    conflict: 'Somebody else of your State noted something while you were writing',
    conflictNote: 'This is what is kept now. Yours is below: complete it and save it, and it becomes a new note.',
  },
  family: {
    title: 'Where it comes from and what came of it',
    none: 'Nobody has published a version of their own yet, and it does not come from another practice.',
    here: 'This practice',
    withdrawn: 'Withdrawn practice',
    published: (year) => `published in ${year}`,
    begin: 'Make our own version',
    beginNote:
      'Begins a record of your seat with the same people and stages. All the rest is written anew: it tells what your country does.',
    more: 'See more versions',
    first: 'Back to the beginning',
    thread: 'Comes from the thread',
  },
  outcome: { reported: 'On record', promising: 'Promising', validated: 'Validated', replicated: 'Replicated' },
  ofState: {
    title: (state) => `Practices of others taken up by ${state}`,
    lead: 'What the State noted of practices that others published, the latest first.',
    none: 'This State has not noted anything yet',
    noneNote:
      'On the page of a published practice, whoever represents the State says whether it considers, adapts or has adopted it.',
    more: 'See more practices',
    first: 'Back to the first ones',
  },
}
