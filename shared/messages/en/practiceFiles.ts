import type { PracticeFileMessages } from '../es/practiceFiles.ts'
import { numeral, plural } from '../translated.ts'

const n = (value: number) => numeral('en', value)

export const practiceFiles: PracticeFileMessages = {
  take: {
    title: 'Records in files',
    lead: 'Take the records of your seat along, work on them in a spreadsheet and bring them back.',
    csv: 'Download as CSV',
    json: 'Download as JSON',
    schema: 'Schema of the JSON',
    busy: (count) =>
      count === 0
        ? 'Preparing…'
        : plural('en', count, { one: '1 record so far…', other: `${n(count)} records so far…` }),
    done: 'The file is ready.',
    file: 'records',
    keep: 'They are drafts: keep the file where only you can open it.',
    bring: 'Bring records from a file',
  },
  bring: {
    title: 'Bring records from a CSV file',
    lead: 'First every row is looked at and you see what it would do; nothing is saved until you say so.',
    template: 'Download a template',
    templateFile: 'record-template.csv',
    columns: 'How the columns are filled in',
    column: 'Column',
    takes: 'What it takes',
    rowColumns: {
      record:
        'A mark, such as “1”, that binds the original of a new record to its translations. With the identifier of a draft of yours, the row changes that draft.',
      version:
        'Only to change one: the version that came with the download. If the record has changed since, the row is refused.',
      kind: 'original or translation. Empty means original.',
      language: 'es, en, pt or fr.',
      by_machine: 'yes if a machine made the translation and nobody has read it over.',
    },
    kinds: {
      text: 'Text.',
      month: 'Year and month: 2019-03.',
      day: 'Year, month and day: 2026-10-01.',
      yes: 'yes or no.',
      country: 'Name or code of the State.',
      seats: 'Identifiers of seats, separated by semicolons.',
      instruments: 'One norm on each line: instrument | article.',
      files: 'Names and captions, to be read only: files are added in the record.',
    },
    oneOf: (codes) => `One of these codes: ${codes}.`,
    someOf: (codes) => `Codes, separated by semicolons: ${codes}.`,
    leaveOut:
      'A column that is missing is left alone; an empty cell empties the field. An apostrophe at the beginning of a cell keeps the spreadsheet from turning it into a number, a date or a formula: it is taken off when the file is brought.',
    choose: 'Choose a file',
    checking: 'Looking at it…',
    whyNot: {
      empty: () => 'The file has no rows below the first one.',
      quotes: (row) => `In row ${n(row)} quotation marks open and do not close, or close too early.`,
      'too-many-rows': (row) => `Up to 500 rows are brought at a time: row ${n(row)} is one too many. Split the file.`,
      'too-large': (row) =>
        `The record in row ${n(row)}, with its translations, is more than the 256 KB that are sent at a time. Bring the original first, and then each translation.`,
    },
    part: (done, of) => `Part ${n(done)} of ${n(of)}`,
    summary: (good, bad) =>
      bad === 0
        ? plural('en', good, { one: '1 row, without faults.', other: `${n(good)} rows, without faults.` })
        : plural('en', bad, {
            one: `1 row to correct of ${n(good + bad)}. Nothing was saved.`,
            other: `${n(bad)} rows to correct of ${n(good + bad)}. Nothing was saved.`,
          }),
    nothing: 'The file says what the records say: there is nothing to save.',
    table: 'Rows of the file',
    row: 'Row',
    record: 'Record',
    language: 'Language',
    result: 'What it does',
    does: { begins: 'Begins it', changes: 'Changes it', nothing: 'Changes nothing' },
    doneAs: { begins: 'Begun', changes: 'Changed', nothing: 'Unchanged' },
    changed: 'Fields:',
    send: (count) => plural('en', count, { one: 'Save 1 row', other: `Save ${n(count)} rows` }),
    sending: 'Saving…',
    done: (count) => plural('en', count, { one: '1 row was saved.', other: `${n(count)} rows were saved.` }),
    stopped: 'What was saved so far is saved. If you try again, it goes on from here and nothing is saved twice.',
    toRecords: 'See the records',
  },
}
