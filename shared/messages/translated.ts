import type { Language } from '../languages.ts'

/** The shape of a group of messages, taken from the Spanish ones: every other language must say all of them, with the same inputs. */
export type Translated<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends (...inputs: infer Inputs) => string
    ? (...inputs: Inputs) => string
    : Messages[Key] extends string
      ? string
      : Translated<Messages[Key]>
}

// Making one takes a hundred times as long as asking it.
const pluralRules = new Map<Language, Intl.PluralRules>()
const numberFormats = new Map<Language, Intl.NumberFormat>()

/** Chooses the form that the language wants for a number (CLDR plural rules); each form is a whole message. */
export function plural(
  language: Language,
  count: number,
  forms: { one: string; other: string; many?: string },
): string {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language)
  pluralRules.set(language, rules)
  const rule = rules.select(count)
  if (rule === 'one') return forms.one
  return (rule === 'many' ? forms.many : undefined) ?? forms.other
}

/** A number as the language writes it. */
export function numeral(language: Language, value: number): string {
  const format = numberFormats.get(language) ?? new Intl.NumberFormat(language)
  numberFormats.set(language, format)
  return format.format(value)
}
