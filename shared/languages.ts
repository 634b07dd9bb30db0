/** The four working languages of the network, Spanish first (BCP 47 primary subtags). */
export const languages = ['es', 'en', 'pt', 'fr'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: string): text is Language {
  return languages.some((language) => language === text)
}
