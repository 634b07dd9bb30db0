// RFC 3676, 4.2: at most 78 with what ends the line; some programs quote with two more.
const lineCharacters = 74

/**
 * Text as `format=flowed` (RFC 3676): short lines for programs that show what they get, and a blank at the end of each that goes on, so that
 * others set it anew in the width they have.
 */
export function flowed(text: string): string {
  return text.split('\n').flatMap(linesOf).map(stuffed).join('\n')
}

function linesOf(line: string): string[] {
  // The line before a signature ends with a blank, and goes on for nobody.
  if (line === '-- ') return [line]
  const lines: string[] = []
  let rest = line.trimEnd()
  while (rest.length > lineCharacters) {
    const indent = rest.length - rest.trimStart().length
    const before = rest.lastIndexOf(' ', lineCharacters)
    // What has no blank (an address) stands on a line of its own, however long.
    const at = before > indent ? before : rest.indexOf(' ', lineCharacters)
    if (at < 0) break
    lines.push(rest.slice(0, at + 1))
    rest = rest.slice(at + 1)
  }
  return [...lines, rest]
}

/** 4.4: what would be taken for a quotation, or for the beginning of another message. */
function stuffed(line: string): string {
  return /^(?: |>|From )/.test(line) ? ` ${line}` : line
}
