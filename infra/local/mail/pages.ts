import type { ParsedMail } from 'mailparser'
import { escapeMarkup as esc } from './escape.ts'
import type { Envelope } from './letterbox.ts'
import { simulatedMailbox } from './simulator.ts'

type InboxList = {
  messages: Envelope[]
  next: string | undefined
  to: string | undefined
  isFirst: boolean
}

export function listPage({ messages, next, to, isFirst }: InboxList): string {
  const title = to ? `Correo para ${to}` : 'Correo de prueba'
  const more = next ? `<a class="more" href="${esc(address({ to, cursor: next }))}">Mensajes anteriores</a>` : ''
  const first = isFirst ? '' : `<a class="more" href="${esc(address({ to }))}">Volver a los más recientes</a>`
  const all = to && messages.length > 0 ? '<a class="more" href="/">Ver todos los mensajes</a>' : ''
  return page(
    title,
    `<header class="top">
<div><h1>${esc(title)}</h1>
<p class="lead">Lo que el sistema ha enviado en esta máquina. Nada sale de aquí. <span lang="en">Nothing leaves this machine.</span></p></div>
<form role="search" action="/" method="get">
<label for="to">Destinatario</label>
<div class="field"><input id="to" name="to" type="search" value="${esc(to ?? '')}" placeholder="persona@ejemplo.org" autocomplete="off">
<button>Filtrar</button></div>
</form></header>
<main>${messages.length === 0 ? emptyNote(to) : byDay(messages)}</main>
<nav class="pages" aria-label="Páginas">${all}${first}${more}</nav>
<footer>Para programas: <a href="/messages"><code>/messages</code></a> y <a href="/notifications"><code>/notifications</code></a></footer>`,
  )
}

function emptyNote(to: string | undefined): string {
  if (to) return `<p class="empty">No hay mensajes para ${esc(to)}. <a href="/">Ver todos</a></p>`
  return '<p class="empty">Todavía no hay mensajes. Aquí aparecerán las invitaciones, los códigos y los boletines en cuanto se envíen.</p>'
}

function byDay(messages: Envelope[]): string {
  const days = new Map<string, Envelope[]>()
  for (const message of messages) {
    const day = dayOf(message.sentAt)
    days.set(day, [...(days.get(day) ?? []), message])
  }
  const sections = [...days].map(
    ([day, ofDay]) => `<section><h2>${esc(day)}</h2><ol class="list">${ofDay.map(row).join('')}</ol></section>`,
  )
  return sections.join('\n')
}

function row(message: Envelope): string {
  return `<li><a class="message" href="/messages/${esc(message.id)}">
<span class="subject">${subjectOf(message)}</span>
<span class="people">${esc(nameOf(message.from))} <span class="to">para ${esc(someOf(message.destinations))}</span></span>
${instant(message.sentAt, timeOf(message.sentAt))}${marks(message)}</a></li>`
}

// The outcome that SES's simulator gives is said in words, as it decides what the system does next.
const outcomes: Record<string, string> = {
  bounce: 'rebota',
  suppressionlist: 'rebota (suprimida)',
  complaint: 'se queja',
  ooto: 'ausente',
}

function marks(message: Envelope): string {
  const words = new Set(message.destinations.map((one) => outcomes[simulatedMailbox(one) ?? ''] ?? ''))
  words.delete('')
  const shown = [...words].map((word) => `<span class="mark warm">${esc(word)}</span>`)
  for (const value of Object.values(message.tags)) shown.push(`<span class="mark">${esc(value)}</span>`)
  return shown.length === 0 ? '' : `<span class="marks">${shown.join('')}</span>`
}

/** Whether a mail can be answered here, or just was. */
export type Answering = 'no' | 'open' | 'done'

export function messagePage(message: Envelope, mail: ParsedMail, answering: Answering): string {
  const source = mail.html
    ? `<section><h2>Como se ve</h2><iframe title="Mensaje en HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${esc(message.id)}/html"></iframe></section>`
    : ''
  const text = mail.text
    ? `<section><h2>Como texto</h2><pre class="text">${linked(mail.text)}</pre></section>`
    : '<p class="empty">Este mensaje no lleva texto.</p>'
  return page(
    message.subject || 'Sin asunto',
    `<nav class="back"><a href="/">← Todos los mensajes</a></nav>
<main class="reading"><h1>${subjectOf(message)}</h1>
<dl>${facts(message).join('')}</dl>
${source}${text}${attachments(mail)}${answerForm(message, mail, answering)}
<details><summary>Cabeceras <span lang="en">(headers)</span></summary><pre>${esc(mail.headerLines.map((one) => one.line).join('\n'))}</pre></details>
<p class="actions"><a class="button" href="/messages/${esc(message.id)}.eml">Descargar .eml</a> <a href="/messages/${esc(message.id)}.json">JSON</a></p></main>`,
  )
}

function answerForm({ id }: Envelope, mail: ParsedMail, answering: Answering): string {
  const address = mail.replyTo?.value[0]?.address
  if (answering === 'no' || !address) return ''
  const done =
    '<p class="done" role="status">Enviado: en unos segundos estará donde corresponde, o llegará un correo que diga por qué no.</p>'
  return `<section><h2>Responder <span lang="en">(reply)</span></h2>${answering === 'done' ? done : ''}
<form class="answer" method="post" action="/messages/${esc(id)}/reply">
<label for="text">Como desde un programa de correo, a ${esc(address)}</label>
<textarea id="text" name="text" rows="6" required></textarea>
<p><button>Enviar la respuesta</button></p></form></section>`
}

function facts(message: Envelope): string[] {
  const tags = Object.entries(message.tags).map(([name, value]) => `${name} = ${value}`)
  const rows: [string, string][] = [
    ['De', esc(message.from)],
    ['Para', message.destinations.map((to) => `<a href="${esc(address({ to }))}">${esc(to)}</a>`).join(', ')],
    ['Enviado', instant(message.sentAt, `${dayOf(message.sentAt)}, ${timeOf(message.sentAt)}`)],
    ['Tamaño', esc(sizeOf(message.sizeBytes))],
    ['Configuración', esc([message.configurationSet, ...tags].filter((one) => one !== undefined).join(' · '))],
  ]
  return rows.filter(([, value]) => value !== '').map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
}

function attachments(mail: ParsedMail): string {
  if (mail.attachments.length === 0) return ''
  const rows = mail.attachments.map(
    (one) =>
      `<li>${esc(one.filename ?? 'sin nombre')} <span class="to">${esc(one.contentType)}, ${esc(sizeOf(one.size))}</span></li>`,
  )
  return `<section><h2>Adjuntos</h2><ul>${rows.join('')}</ul></section>`
}

export function missingPage(): string {
  return page(
    'No está',
    '<main class="reading"><h1>Ese mensaje no está</h1><p>Puede que la dirección esté cortada. <a href="/">Ver todos los mensajes</a></p></main>',
  )
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${esc(title)} · Enlaces</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/inbox.css"></head>
<body>${body}</body></html>
`
}

/** Plain text with its web addresses made links, all of it escaped. */
function linked(text: string): string {
  const pieces = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/g)
  return pieces.map((piece, at) => (at % 2 === 1 ? link(piece) : esc(piece))).join('')
}

function link(href: string): string {
  return `<a href="${esc(href)}" target="_blank" rel="noopener noreferrer">${esc(href)}</a>`
}

function address(query: { to: string | undefined; cursor?: string }): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, value)
  return parameters.size === 0 ? '/' : `/?${parameters}`
}

function subjectOf(message: Envelope): string {
  return message.subject === '' ? '<em>Sin asunto</em>' : `<bdi>${esc(message.subject)}</bdi>`
}

function nameOf(from: string): string {
  return from.replace(/\s*<[^<>]*>\s*$/, '').replace(/^"(.*)"$/, '$1') || from
}

function someOf(destinations: string[]): string {
  const [first = '', ...others] = destinations
  return others.length === 0 ? first : `${first} y ${others.length} más`
}

const days = new Intl.DateTimeFormat('es', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const times = new Intl.DateTimeFormat('es', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

function dayOf(at: string): string {
  const day = days.format(new Date(at))
  return day.charAt(0).toUpperCase() + day.slice(1)
}

function timeOf(at: string): string {
  return times.format(new Date(at))
}

function instant(at: string, shown: string): string {
  return `<time datetime="${esc(at)}" title="${esc(at)}">${esc(shown)}</time>`
}

function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toLocaleString('es', { maximumFractionDigits: 1 })} KB`
}
