import type { CatalogueMessages } from '../es/catalogue.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const catalogue: CatalogueMessages = {
  title: 'Good practices',
  lead: 'What States already do for children and adolescents on the move, reviewed by their peers and published with each State’s clearance.',
  mine: 'My records',
  words: 'Words',
  find: 'Search',
  chosen: 'What you chose',
  takeBack: '(remove)',
  clear: 'Remove all',
  count: 'Practices',
  print: 'Print',
  views: { label: 'Ways to look at them', list: 'List', map: 'Map', matrix: 'Themes and States' },
  filters: (count: number) => (count > 0 ? `Filters (${n(count)})` : 'Filters'),
  facets: {
    country: 'State',
    theme: 'Theme',
    outcome: 'Outcome of the review',
    age: 'Age',
    company: 'Who they travel with',
    group: 'Group',
    stage: 'Stage of mobility',
    level: 'Territorial level',
    language: 'Available in',
    year: 'Year it began',
  },
  outcomes: { reported: 'On record', promising: 'Promising', validated: 'Validated', replicated: 'Replicated' },
  sort: {
    label: 'Sort by',
    fit: 'Words in the title',
    recent: 'Most recent',
    outcome: 'Outcome of the review',
    adopted: 'Most adopted',
  },
  found: (count: number) =>
    count === 0
      ? 'No practices'
      : plural('en', count, {
          one: '1 practice',
          other: `${n(count)} practices`,
        }),
  firstOnes: 'Back to the first ones',
  more: 'More practices',
  since: (year: string) => `Since ${year}`,
  adopted: (count: number) =>
    plural('en', count, {
      one: 'Adopted by 1 State',
      other: `Adopted by ${n(count)} States`,
    }),
  preparing: 'The catalogue is being prepared',
  empty: 'No practices have been published yet',
  emptyIs:
    'Those that States submit, their peers review and the Institute publishes will be here. You can begin the first one under “My records”.',
  nothing: 'No practice is all that you chose',
  nothingIs:
    'Remove a filter, or try fewer or more general words. A combination without practices tells something too: it is a gap that the network can fill.',
  nothingAsked: 'No practice has those words',
  fewer: 'Try fewer words, or more general ones.',
  lookedIn: 'The words were looked for in Spanish, English, Portuguese and French, in the whole text of each practice.',
  loosen: 'There are some if you take back something of what you chose:',
  without: (chosen: string, found: string) => `Without “${chosen}”: ${found}`,
  near: 'With some of those words',
  meant: 'Did you mean…?',
  published: 'Published:',
  version: (number: number) => `Version ${number}`,
  versions: 'Versions',
  older: 'This is not the latest version.',
  toLast: 'Read the latest one',
  toSuccessor: 'Read the practice that took its place',
  publicPage: 'Its public page',
  toRecord: 'Work on the record',
  toCatalogue: 'Go to the catalogue',
  reason: 'Reason:',
  states: {
    published: 'Current',
    due: 'Due for review: its State has to confirm that it still holds.',
    superseded: 'Another practice has taken its place. It stays here to be consulted.',
    archived: 'It is archived: it is applied no more, and stays here to be consulted.',
    withdrawn: 'This practice was withdrawn',
  },
  withdrawn: {
    title: 'This practice was withdrawn',
    of: (state: string) => `It was a practice of this State: ${state}. It can no longer be read.`,
    ofNone: 'It can no longer be read.',
    at: 'Withdrawn:',
  },
  similar: { title: 'Similar practices', why: (shared: string) => `In common: ${shared}` },
  compare: {
    title: 'Compare practices',
    pick: 'Compare',
    full: 'you have picked three',
    picked: (count: number) =>
      plural('en', count, {
        one: '1 picked to compare; pick another one',
        other: `${n(count)} picked to compare`,
      }),
    none: 'Do not compare',
    empty: 'There are no practices to compare',
    unsaid: 'It does not say.',
    gone: (count: number) =>
      plural('en', count, {
        one: '1 of the practices you picked is no longer published.',
        other: `${n(count)} of the practices you picked are no longer published.`,
      }),
  },
  map: {
    title: 'Map of the practices',
    lead: 'Each State is a tile of the same size. The number says how many practices it has published; choose one to see them.',
    table: 'See it as a table',
    tile: (state: string, count: number) =>
      count === 0
        ? `${state}: no practices`
        : plural('en', count, {
            one: `${state}: 1 practice`,
            other: `${state}: ${n(count)} practices`,
          }),
  },
  matrix: {
    title: 'Themes and States',
    lead: 'How many practices there are of each State in each theme. A dot is a gap: there are none yet.',
    cell: (state: string, theme: string, count: number) =>
      count === 0
        ? `${state}, ${theme}: no practices`
        : plural('en', count, {
            one: `${state}, ${theme}: 1 practice`,
            other: `${state}, ${theme}: ${n(count)} practices`,
          }),
  },
  filter: {
    title: 'Saved filters',
    lead: (most: number) => `Up to ${n(most)}. In digests, the words of the title and the summary count.`,
    save: 'Save this filter',
    saveNow: 'Save',
    saved: 'The filter is saved.',
    name: 'Name of the filter',
    digest: 'Tell me of new practices in the digest',
    rename: 'Rename',
    drop: 'Delete',
  },
  openData: {
    title: 'Open data',
    lead: 'All that is published, for a spreadsheet or a program; the schema describes its form.',
    csv: 'Download CSV',
    json: 'Download JSON',
    'schema.json': 'Schema of the JSON',
  },
  inSearch: (count: number) =>
    plural('en', count, {
      one: '1 good practice has these words: see it in the catalogue',
      other: `${n(count)} good practices have these words: see them in the catalogue`,
    }),
}
