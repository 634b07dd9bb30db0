import type { Link, Section } from '../platform/letter.ts'
import { looks } from './look.ts'

/** Text inside markup, in an attribute too. What people wrote shows as they wrote it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
}

export function anchorOf({ label, address }: Link): string {
  return `<a href="${escaped(address)}" style="${looks.link}">${escaped(label)}</a>`
}

/** Real headings and lists, in the order in which they matter: what a screen reader reads out is what the eye sees. */
export function sectionHtml({ heading, items, waits }: Section): string {
  const title = waits ? `class="waits" style="${looks.waits}"` : `class="h" style="${looks.heading}"`
  // Safari forgets that a list without marks is one.
  return `<h2 ${title}>${escaped(heading)}</h2>
<ul role="list" style="${looks.list}">
${items.map(itemHtml).join('\n')}
</ul>`
}

function itemHtml({ label, address, language, why }: Section['items'][number]): string {
  const name = `<a lang="${language}" href="${escaped(address)}" style="${looks.name}">${escaped(label)}</a>`
  return `<li class="item" style="${looks.item}">${name}<br><span class="why" style="${looks.why}">${escaped(why)}</span></li>`
}

export function sectionText({ heading, items }: Section): string {
  const rows = items.map(({ label, why, address }) => `* ${label}\n  ${why}\n  ${address}`)
  return [`${heading}\n${'='.repeat([...heading].length)}`, ...rows].join('\n\n')
}

// What stands at the head of a mail is shown beside its subject; the blanks keep what follows out of it.
export function preheaderHtml(text: string | undefined): string {
  if (!text) return ''
  return `<div style="${looks.hidden}" aria-hidden="true">${escaped(text)}${'&#847;&#8199;'.repeat(60)}</div>\n`
}
