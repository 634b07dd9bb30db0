import type { ExportMessages } from '../es/exporting.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const exporting: ExportMessages = {
  link: 'Download everything I wrote',
  title: 'Take along what is mine',
  lead: 'A file with everything that you wrote and kept in Enlaces. It is made on this device: no copy remains anywhere else.',
  holds: 'What it holds',
  parts: {
    profile: 'Your profile, and where you are signed in',
    texts: 'Your posts and summaries, in all their versions, with the title of the thread',
    files: 'The files that you attached: their names and words always, and their content if you want it',
    drafts: 'Your drafts',
    following: 'What you follow, and the announcements that you acknowledged',
    practices: 'The good practices of your seat, or your own, with their translations, and the filters that you saved',
    reviews: 'Your reviews of practices of other States, and what you noted of those that yours takes up',
    order: 'What you asked the coordination to look at, and what the coordination told you',
  },
  without: 'Of what others wrote there is nothing; of spaces that you may no longer read, only your own words.',
  withFiles: 'With the files that I attached',
  withFilesHint: (megabytes) =>
    `The latest first, up to ${n(megabytes)} MB on this device. On a slow line better without them: their names are always in it.`,
  files: (done, of) =>
    plural('en', of, { one: `${n(done)} of 1 attached file`, other: `${n(done)} of ${n(of)} attached files` }),
  overLimit: (count, megabytes) =>
    plural('en', count, {
      one: `1 attached file was left out: this device takes ${n(megabytes)} MB. README.md says which it is and where it stands.`,
      other: `${n(count)} attached files were left out: this device takes ${n(megabytes)} MB. README.md says which they are and where they stand.`,
    }),
  unreadable: (count) =>
    plural('en', count, {
      one: '1 attached file was left out: you may no longer read its post, or it is gone. README.md says which it is.',
      other: `${n(count)} attached files were left out: you may no longer read their posts, or they are gone. README.md says which they are.`,
    }),
  unwanted: (count) =>
    plural('en', count, {
      one: '1 attached file is in it by name only, as you asked.',
      other: `${n(count)} attached files are in it by name only, as you asked.`,
    }),
  leftOutIs: '## Files that are not in it',
  leftOut: {
    'over-limit': 'too large for the device; it stands at',
    unreadable: 'gone, or you may no longer read its post:',
    unwanted: 'you asked for names only; it stands at',
  },
  make: 'Make my file',
  busy: 'Making it…',
  goOn: 'Go on from there',
  stopped:
    'What has been gathered is kept while you stay on this page. When the connection is back, it goes on by itself.',
  ready: 'Your file is ready',
  keep: 'It holds texts that may be confidential: keep it where only you can open it.',
  save: 'Save the file',
  readme:
    '# Mine, from Enlaces\n\n- `enlaces.json`: everything in one file, for programs. Its form is described in `docs/export.schema.json` of the project.\n- `posts/`: your posts, each in a Markdown file with its latest version.\n- `summaries/`: the summaries that you wrote.\n- `drafts/`: your drafts.\n- `files/`: the files that you attached. Which post each belongs to stands at the head of its file in `posts/`.\n- `enlaces.json` also holds the good practices of your seat, or your own, your reviews, what you noted of practices of other States, and the filters that you saved.\n\nIt holds texts that may be confidential: keep it where only you can open it.',
  texts: (count) => plural('en', count, { one: '1 text so far', other: `${n(count)} texts so far` }),
}
