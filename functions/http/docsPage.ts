import { html } from 'hono/html'
import type { Endpoint } from '../../shared/endpoint.ts'
import { endpoints } from '../../shared/endpoints.ts'
import { limits } from '../../shared/limits.ts'
import { problems } from '../../shared/messages/en/problems.ts'
import { problemStatus } from '../../shared/problem.ts'

/** The API for people who program against it: made from the same table as the API, readable without script. */
export function docsPage() {
  const table: Record<string, Endpoint> = endpoints
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Enlaces API</title></head>
<body>
<h1>Enlaces API</h1>
<p>JSON under <code>/api</code>, described by <a href="/api/openapi.json">OpenAPI 3.1</a>. A session cookie says who asks. Unsafe verbs are taken from
our own pages alone (<code>Sec-Fetch-Site</code> or <code>Origin</code>). Bodies hold at most ${limits.apiBodyBytes} bytes, nested ${limits.jsonDepth} deep.
Reads carry an <code>ETag</code> and honour <code>If-None-Match</code>; edits name the version they were made from in <code>If-Match</code>;
creations take an <code>Idempotency-Key</code>, good for a day.</p>
<h2>Endpoints</h2>
<table><thead><tr><th scope="col">Endpoint<th scope="col">What it does<th scope="col">Policy<th scope="col">Status</tr></thead><tbody>
${Object.entries(table).map(
  ([name, one]) =>
    html`<tr><th scope="row"><code>${name}</code><td>${one.summary}<td><code>${one.action}</code><td>${one.status}</tr>`,
)}
</tbody></table>
<h2>Problems</h2>
<p>Every refusal is <code>application/problem+json</code> (RFC 9457) with one of these codes, in the language of <code>Accept-Language</code>.</p>
<table><thead><tr><th scope="col">Code<th scope="col">Status<th scope="col">In English</tr></thead><tbody>
${Object.entries(problems).map(
  ([code, text]) => html`<tr id="${code}"><th scope="row"><code>${code}</code><td>${statusOf(code)}<td>${text}</tr>`,
)}
</tbody></table>
</body></html>`
}

function statusOf(code: string): number | undefined {
  const table: Record<string, number> = problemStatus
  return table[code]
}
