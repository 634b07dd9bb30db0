import type { SearchMessages } from '../es/search.ts'
import { numeral, plural } from '../translated.ts'

export const search: SearchMessages = {
  title: 'Search',
  lead: 'Find posts by their words, in any of the four languages.',
  words: 'Words',
  wordsHint: 'In quotation marks, a phrase; with an asterisk at the end, the beginning of a word.',
  find: 'Search',
  filters: 'More filters',
  space: 'Space',
  anySpace: 'All spaces',
  language: 'Language',
  anyLanguage: 'All languages',
  from: 'From this day',
  to: 'Until this day',
  begin: 'Type what you are looking for',
  beginIs: 'Posts that hold your words will appear here.',
  none: 'No post was found',
  noneIs: 'Try fewer words, other words, or no filters. What was just written appears in less than a minute.',
  found: (count) => plural('en', count, { one: '1 post', other: `${numeral('en', count)} posts` }),
  post: (number) => `Post ${numeral('en', number)}`,
}
