import { stderr } from 'node:process'

export type Progress = { add(count: number): void; end(): void }

const everyMs = 200
const barWidth = 30

/** A bar, the count and the rate, on the error output, so that the output itself stays for results; a line now and then where no terminal is. */
export function showProgress(what: string, total: number): Progress {
  const begin = performance.now()
  let [done, shownAt] = [0, 0]
  const line = () => {
    const seconds = (performance.now() - begin) / 1000
    const filled = Math.round((barWidth * Math.min(done, total)) / Math.max(1, total))
    const bar = '█'.repeat(filled) + '░'.repeat(barWidth - filled)
    const rate = Math.round(done / Math.max(seconds, 0.001))
    return `${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}, ${rate.toLocaleString('en')} a second`
  }
  return {
    add(count) {
      done += count
      const now = performance.now()
      if (now - shownAt < everyMs * (stderr.isTTY ? 1 : 25)) return
      shownAt = now
      stderr.write(stderr.isTTY ? `\r${line()} ` : `${line()}\n`)
    },
    end() {
      stderr.write(stderr.isTTY ? `\r${line()} \n` : `${line()}\n`)
    },
  }
}
