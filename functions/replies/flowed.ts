/**
 * Text as RFC 3676 lets it flow: lines that end in a blank go on in the next one, of the same depth of quotation alone; a signature never does.
 * `deleteSpace` takes that blank away with the break.
 */
export function unflowed(text: string, deleteSpace: boolean): string {
  const paragraphs: { depth: number; text: string; flows: boolean }[] = []
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0
    const bare = line.slice(depth).replace(/^ /, '')
    const isSignature = bare === '-- '
    const before = paragraphs.at(-1)
    const flows = bare.endsWith(' ') && !isSignature
    if (before?.flows && before.depth === depth && !isSignature) {
      before.text = (deleteSpace ? before.text.slice(0, -1) : before.text) + bare
      before.flows = flows
    } else paragraphs.push({ depth, text: bare, flows })
  }
  return paragraphs.map(({ depth, text }) => (depth > 0 ? `${'>'.repeat(depth)} ${text}` : text)).join('\n')
}
