import { spawnSync } from 'node:child_process'
import { sentExamples } from '../support/exampleMails.ts'
import type { Figure } from './figures.ts'

const howToGetIt = 'SpamAssassin is not on this machine: nothing was scored. On Debian: apt-get install spamassassin'
/** Of its own 5 points, at which it calls a mail spam. */
const mostPoints = 1

/** What SpamAssassin, asking nobody else, holds against each kind of mail in each language, and how large the largest is. */
export async function mail(): Promise<Figure[]> {
  const sent = await sentExamples()
  const largest = Math.max(...sent.map(({ raw }) => raw.byteLength))
  const size: Figure = { name: 'the largest mail of the gallery', value: largest / 1024, unit: 'KiB', budget: 60 }
  const { scores, heard } = scored(sent.map(({ raw }) => raw))
  if (!scores) {
    console.log(`  ${heard}`)
    return [size]
  }
  if (scores.length !== sent.length) throw new Error(`${scores.length} of ${sent.length} mails were scored`)
  const kinds = Map.groupBy(sent.keys(), (index) => sent[index]?.kind ?? '')
  const points = [...kinds].map(([kind, indexes]): Figure => {
    const value = Math.max(...indexes.map((index) => scores[index] ?? Number.NaN))
    return { name: `${kind}, the worst of its languages`, value, unit: 'points', budget: mostPoints }
  })
  return [size, ...points]
}

/** All in one go: starting it takes a second. `-L` asks no other machine, `-t` answers with the mail and what it thinks of it. */
function scored(mails: Buffer[]): { scores?: number[]; heard: string } {
  const box = Buffer.concat(
    mails.flatMap((raw) => [Buffer.from('From enlaces Fri Jan  2 00:00:00 2026\n'), unixLines(raw)]),
  )
  const run = spawnSync('spamassassin', ['-L', '-t', '--mbox'], { input: box, maxBuffer: 64 * 1024 * 1024 })
  if (run.error || run.status === null) return { heard: howToGetIt }
  const scores = [...run.stdout.toString('latin1').matchAll(/^X-Spam-Status: \w+, score=(-?[\d.]+)/gm)]
  return { scores: scores.map(([, score]) => Number(score)), heard: run.stderr.toString('utf8') }
}

function unixLines(raw: Buffer): Buffer {
  return Buffer.from(
    `${raw
      .toString('latin1')
      .replaceAll('\r\n', '\n')
      .replaceAll(/^(>*From )/gm, '>$1')}\n`,
    'latin1',
  )
}
