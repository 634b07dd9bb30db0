import { samplePeople } from './sample/people.ts'

const roleNames = {
  liaison: 'Enlace',
  editor: 'Edición (IIN)',
  coordinator: 'Coordinación (IIN)',
  observer: 'Observador',
}

/** Escapes what stands between tags or in a quoted attribute. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const cards = samplePeople.map(
  ({
    name,
    email,
    role,
    what,
  }) => `<li><form method="post" action="/local/sign-in"><input type="hidden" name="email" value="${escaped(email)}">
<button><strong>${escaped(name)}</strong><span>${roleNames[role]} · ${escaped(what)}</span></button></form></li>`,
)

export const startPageHtml = `<!doctype html>
<html lang="es">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Enlaces en esta máquina</title>
<link rel="stylesheet" href="/local/style.css"></head>
<body><main>
<h1>Enlaces en esta máquina</h1>
<p>Entre con un clic como una persona de la red de ejemplo. <span lang="en">Sign in with a click as somebody of the sample network.</span></p>
<ul>${cards.join('\n')}</ul>
<p><a href="/local/mails">Todos los correos que Enlaces envía</a> <span lang="en">Every mail that it sends, in four languages.</span></p>
<p class="note">Esta página existe solo aquí: no forma parte de lo que se despliega. <span lang="en">This page exists on this machine alone.</span></p>
</main></body></html>`

export const startPageStyle = `:root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #14181f); --ink: light-dark(#1c2530, #e9ebee); --accent: light-dark(#123f73, #9cc3f2);
  --line: light-dark(#d9d5cc, #333c49); --card: light-dark(#ffffff, #1c222b); --quiet: light-dark(#4c5866, #aab4c0) }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1rem }
h1 { color: var(--accent); font-size: 1.75rem; line-height: 1.25; margin: 0 0 .75rem }
a { color: var(--accent) }
p span { display: block; color: var(--quiet) }
ul { list-style: none; margin: 2rem 0; padding: 0; display: grid; gap: .75rem }
button { display: block; width: 100%; min-height: 4rem; padding: .75rem 1rem; text-align: start; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--line); border-radius: .5rem; cursor: pointer }
button:hover, button:focus-visible { border-color: var(--accent); outline: 2px solid var(--accent); outline-offset: 1px }
button strong { display: block; color: var(--accent) }
button span, .note { color: var(--quiet) }
`
