import type { SearchMessages } from '../es/search.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const search: SearchMessages = {
  title: 'Search',
  lead: 'In everything that you may read, in all four languages at once.',
  words: 'Words',
  wordsHint:
    'With or without accents. In quotation marks, a phrase: "best interests". With an asterisk, a beginning: docum*',
  find: 'Search',
  filters: (set) => (set > 0 ? `Filters (${n(set)})` : 'Filters'),
  space: 'Space',
  anySpace: 'All spaces',
  kind: 'Kind of thread',
  anyKind: 'All kinds',
  country: 'State',
  anyCountry: 'All States',
  person: 'Person',
  anyPerson: 'All people',
  personOf: 'Choose a State first',
  language: 'Language',
  anyLanguage: 'All languages',
  from: 'From this day',
  to: 'Until this day',
  clear: 'Remove the filters',
  begin: 'Type what you are looking for',
  beginIs:
    'You will also find other forms of each word, and what the network calls by another name: whoever looks for “NNA” finds “crianças” and “children”.',
  results: 'Results',
  found: (count) => plural('en', count, { one: '1 post', other: `${n(count)} posts` }),
  more: (count) => `More than ${n(count)} posts`,
  order: 'Those that say it in the title first, then the most recent ones.',
  post: (number) => `Post no. ${n(number)}`,
  none: (words) => `Nothing was found with “${words}”`,
  suggestions: 'Suggestions',
  suggested: (count) =>
    plural('en', count, {
      one: 'One suggestion. Choose it with the arrow keys and open it with Enter.',
      other: `${n(count)} suggestions. Choose one with the arrow keys and open it with Enter.`,
    }),
  suggestedPerson: 'Person',
  meant: 'Did you mean?',
  meantIs: (words) => `Search for “${words}”`,
  advice: {
    fewer: 'Try fewer words, or a single one.',
    beginning: 'Type the beginning of a word and an asterisk: protoc*',
    later: 'What has just been written appears within a minute.',
  },
  gone: 'What was on this page changed a moment ago and no longer fits.',
  contributions: {
    title: 'Contributions',
    none: 'Nothing has been written here yet that you may read.',
  },
  preparing: 'Search is being prepared',
  preparingIs: 'It takes some seconds, or some minutes when the network is large. This page tries again by itself.',
  shortcut: 'Open search with the / key',
  shortcutHint: 'From any page, while you are not typing. Kept on this device.',
}
