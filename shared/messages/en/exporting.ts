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
    drafts: 'Your drafts',
    following: 'What you follow, and the announcements that you acknowledged',
    order: 'What you asked the coordination to look at, and what the coordination told you',
  },
  without:
    'Of what others wrote there is nothing; of spaces that you may no longer read, only your own words. The files that you attached are not in it: download them from your posts.',
  make: 'Make my file',
  busy: 'Making it…',
  goOn: 'Go on from there',
  stopped:
    'What has been gathered is kept while you stay on this page. When the connection is back, it goes on by itself.',
  ready: 'Your file is ready',
  keep: 'It holds texts that may be confidential: keep it where only you can open it.',
  save: 'Save the file',
  readme:
    '# Mine, from Enlaces\n\n- `enlaces.json`: everything in one file, for programs. Its form is described in `docs/export.schema.json` of the project.\n- `posts/`: your posts, each in a Markdown file with its latest version.\n- `summaries/`: the summaries that you wrote.\n- `drafts/`: your drafts.\n\nThe files that you attached are not in it: download them from your posts.\n\nIt holds texts that may be confidential: keep it where only you can open it.',
  texts: (count) => plural('en', count, { one: '1 text so far', other: `${n(count)} texts so far` }),
}
