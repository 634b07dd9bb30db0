import type { Link, Section } from '../platform/letter.ts'

/** Text inside markup, in an attribute too. What people wrote shows as they wrote it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}

export function anchorOf({ label, address }: Link): string {
  return `<a href="${escaped(address)}">${escaped(label)}</a>`
}

/** Real headings and lists, in the order in which they matter: what a screen reader reads out is what the eye sees. */
export function sectionHtml({ heading, items }: Section): string {
  const rows = items.map(
    ({ label, address, language, why }) =>
      `<li><a lang="${language}" href="${escaped(address)}">${escaped(label)}</a><br><span class="why">${escaped(why)}</span></li>`,
  )
  return `<h2>${escaped(heading)}</h2>\n<ul>\n${rows.join('\n')}\n</ul>`
}

export function sectionText({ heading, items }: Section): string {
  const rows = items.map(({ label, why, address }) => `* ${label}\n  ${why}\n  ${address}`)
  return [`${heading}\n${'='.repeat([...heading].length)}`, ...rows].join('\n\n')
}

// What stands at the head of a mail is shown beside its subject; the blanks keep what follows out of it.
export function preheaderHtml(text: string | undefined): string {
  if (!text) return ''
  const hidden = 'display:none;max-height:0;overflow:hidden'
  return `<div style="${hidden}" aria-hidden="true">${escaped(text)}${'&#847;&#8199;'.repeat(60)}</div>\n`
}
