import { type Language, languages } from './languages.ts'

// Small words that every text is full of. A word that several languages share counts for each of them, and so for little.
const small: Record<Language, string> = {
  es: `el la los las un una unos unas que de del al en y o es son era está están fue han ha hay con por para como pero más muy se lo le les
    su sus nos me mi este esta esto estos estas ese esa eso cuando donde también ya sin sobre entre porque quien quienes cada no sí si desde
    hasta nosotros nuestro nuestra ustedes usted qué cómo gracias ni sea ser tiene tienen hace todo todos`,
  pt: `o a os as um uma uns umas que de do da dos das em no na nos nas e ou é são era está estão foi têm tem há com por para como mas mais
    muito se lhe lhes seu sua seus suas me este esta isto esse essa isso quando onde também já sem sobre entre porque quem cada não sim ao
    aos à às pelo pela pelos pelas você vocês até nosso nossa obrigado obrigada nem ser faz todo todos num numa`,
  fr: `le la les un une des du de au aux et ou où est sont était a ont été avec pour par dans sur ce cet cette ces qui que ne pas plus mais
    se son sa ses leur leurs nous vous il elle ils elles on je en y sans entre comme quand très aussi chaque notre nos votre vos merci l' d'
    qu' n' s' c' j' m' si ni être fait tout tous toute`,
  en: `the a an of to and or in is are was were for with on at by from this that these those it its we you they he she not but as be been
    have has had do does did will would can could should which who what when where there our your their i if so than then no every each
    thank thanks into about how all any my us them`,
}

const worth = new Map<string, Partial<Record<Language, number>>>()
for (const language of languages) {
  for (const word of small[language].split(/\s+/)) worth.set(word, { ...worth.get(word), [language]: 0 })
}
for (const known of worth.values()) {
  const share = 1 / Object.keys(known).length
  for (const language of languages) if (known[language] !== undefined) known[language] = share
}

const enough = 2.5
const clearly = 1.6

/** The language of a text, when its small words leave no doubt; quotations, italics, code and addresses are left out, for they may be others' words. */
export function detectLanguage(text: string): Language | undefined {
  const points: Record<Language, number> = { es: 0, en: 0, pt: 0, fr: 0 }
  // The last word may still be being typed.
  for (const [word] of ownWords(text).matchAll(/\p{L}+(?:['’](?=\p{L}))?(?!\p{L}*$)/gu)) {
    const known = worth.get(word.replace('’', "'"))
    for (const language of languages) points[language] += known?.[language] ?? 0
  }
  const [first, second] = languages.toSorted((a, b) => points[b] - points[a])
  if (!first || !second) return undefined
  return points[first] >= enough && points[first] >= clearly * points[second] ? first : undefined
}

function ownWords(text: string): string {
  return (
    text
      .replace(/^\s*>.*$/gm, ' ')
      .replace(/```[\s\S]*?(?:```|$)|`[^`\n]*`/g, ' ')
      .replace(/[«“][^»”]{0,400}(?:[»”]|$)|"[^"\n]{0,400}"/g, ' ')
      // Phrases of another language are set in italics.
      .replace(/(?<![\p{L}\d*])[_*](?:[^_*\s]+[^\S\n]+){3,60}[^_*\n]{0,100}(?:[_*](?![\p{L}\d])|$)/gu, ' ')
      .replace(/\]\([^)]*\)|https?:\S+|\S+@\S+/g, ' ')
      .toLowerCase()
  )
}
