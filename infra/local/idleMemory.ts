/** After this long without a request nobody is taken to be waiting for the next one. */
const idleMs = 3_000

// Compiled code and room for new objects go too: a third of the whole, for some tens of milliseconds when nobody is there to notice.
const rest = setTimeout(() => void globalThis.gc?.({ type: 'major', flavor: 'last-resort' }), idleMs).unref()

/** What a process took for a burst of requests it gives back once nobody asks any more. Needs Node's `--expose-gc`; without it nothing happens. */
export function noteAsked(): void {
  rest.refresh()
}
