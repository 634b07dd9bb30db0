/**
 * Text on which CommonMark parsers take much more than linear time, or answer with much more than they were given. Nobody writes like
 * that; who does sees the text as it was typed. The bounds keep the worst 64 KB well under a second (test/rules/markdown.test.ts).
 */
export function isBeyondMarkdown(text: string): boolean {
  return (
    countOf(text, /[*_~]/g) > 4_000 ||
    countOf(text, /[[\]]/g) > 4_000 ||
    countOf(text, /^ {0,3}(?:=+|-+)[ \t]*$/gm) > 400 ||
    // A link's destination stands on one line and is copied to every place that refers to it.
    /\]:.{2500}/.test(text) ||
    isNestedTooMuch(text) ||
    tableCells(text) > 20_000
  )
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  for (const _ of text.matchAll(pattern)) count++
  return count
}

// The parser looks again at every open quote and list for each line, also for lines that go on lazily until the next empty one.
function isNestedTooMuch(text: string): boolean {
  let markers = 0
  let linesInContainers = 0
  for (const block of blocksOf(text)) {
    const depths = block.map(nestingOf)
    const deepest = Math.max(...depths)
    if (deepest > 12) return true
    markers += depths.reduce((sum, depth) => sum + depth, 0)
    linesInContainers += deepest * block.length
  }
  return markers > 2_500 || linesInContainers > 20_000
}

// Block quotes and lists begun on this line, and how far it is indented below others.
function nestingOf(line: string): number {
  const prefix = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))*/.exec(line)?.[0] ?? ''
  const indentation = Math.floor((/^[ \t]*(?=[-*+\d])/.exec(line)?.[0].length ?? 0) / 8)
  return countOf(prefix, /[>\-*+.)]/g) + indentation
}

// A table ends at an empty line, and each of its rows is filled up to the width of its head.
function tableCells(text: string): number {
  let cells = 0
  for (const lines of blocksOf(text)) {
    const pipes = Math.max(...lines.map((line) => countOf(line, /\|/g)))
    if (pipes > 0) cells += lines.length * (pipes + 1)
  }
  return cells
}

function blocksOf(text: string): string[][] {
  return text.split(/\n(?:[ \t]*\n)+/).map((block) => block.split('\n'))
}
