import { useLanguage } from '../words.ts'

/** A day of the calendar, the same in every zone. */
export function Day({ on }: { on: string }) {
  const days = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'long', timeZone: 'UTC' })
  return <time dateTime={on}>{days.format(Date.parse(on))}</time>
}

/** A mean as the reader's language writes it: `3,2`. */
export function useMean(): (mean: number) => string {
  const language = useLanguage()
  const digits = { maximumFractionDigits: 1, minimumFractionDigits: 1 } as const
  return (mean) => new Intl.NumberFormat(language, digits).format(mean)
}
