const gatheringMs = 20

let isGathering = false

/**
 * What is written to the standard output in the next moment goes out at once: each line for itself is a system call that wakes whoever reads
 * it, and a busy machine writes hundreds a second.
 */
export function gatherOutput(): void {
  if (isGathering) return
  isGathering = true
  process.stdout.cork()
  setTimeout(release, gatheringMs)
}

function release(): void {
  isGathering = false
  process.stdout.uncork()
}

process.once('exit', () => isGathering && release())
