/** Facts for operators. Never bodies, titles, addresses, tokens or anything of a case (safeguards, section 1). */
export type LogFacts = Record<string, string | number | boolean | undefined>
export type Log = (level: 'info' | 'error', event: string, facts: LogFacts) => void

/** One JSON line per event, as CloudWatch Logs takes them. */
export const standardLog: Log = (level, event, facts) => {
  process.stdout.write(`${JSON.stringify({ level, event, ...facts })}\n`)
}

/** What may be said of a defect: its kind and where it happened; its message may carry what people wrote. */
export function factsOfDefect(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { defect: typeof error }
  // A message of several lines, as that of what is no JSON, reaches into the stack.
  const places = error.stack?.replace(error.message, '').split('\n')
  return {
    defect: error.name,
    where: places
      ?.filter((line) => line.startsWith('    at '))
      .slice(0, 5)
      .join(' | '),
  }
}
