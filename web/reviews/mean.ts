import { useLanguage } from '../words.ts'

/** A mean as the reader's language writes it: `3,2`. */
export function useMean(): (mean: number) => string {
  const language = useLanguage()
  const digits = { maximumFractionDigits: 1, minimumFractionDigits: 1 } as const
  return (mean) => new Intl.NumberFormat(language, digits).format(mean)
}
