import type { DigestLetter } from '../../shared/digests.ts'
import type { Deps } from '../deps.ts'
import type { Letter, Section } from '../platform/letter.ts'

const titlesAhead = 3

/** What the mail of any digest takes from its words: the first titles for the mailbox, and its parts with whole addresses. */
export function mailPartsOf(
  { publicOrigin }: Pick<Deps, 'publicOrigin'>,
  { subject, sections, rest }: DigestLetter,
): Pick<Letter, 'subject' | 'preheader' | 'closing'> & { sections: Section[] } {
  const titles = sections.flatMap(({ items }) => items.map(({ title }) => title))
  return {
    subject,
    preheader: titles.slice(0, titlesAhead).join(' · '),
    sections: sections.map(({ items, ...said }) => ({
      ...said,
      items: items.map(({ path, title, language, why }) => {
        return { label: title, address: `${publicOrigin}${path}`, language, why }
      }),
    })),
    closing: rest,
  }
}
