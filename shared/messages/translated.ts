import type { Language } from '../languages.ts'

/** The shape of a group of messages, taken from the Spanish ones: every other language must say all of them, with the same inputs. */
export type Translated<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends (...inputs: infer Inputs) => string
    ? (...inputs: Inputs) => string
    : Messages[Key] extends string
      ? string
      : Translated<Messages[Key]>
}

/** Chooses the form that the language wants for a number (CLDR plural rules); each form is a whole message. */
export function plural(
  language: Language,
  count: number,
  forms: { one: string; other: string; many?: string },
): string {
  const rule = new Intl.PluralRules(language).select(count)
  if (rule === 'one') return forms.one
  return (rule === 'many' ? forms.many : undefined) ?? forms.other
}

/** A number as the language writes it. */
export function numeral(language: Language, value: number): string {
  return new Intl.NumberFormat(language).format(value)
}
