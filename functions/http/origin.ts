import { Problem } from '../../shared/problem.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Unsafe verbs come from our own pages, whatever their content type: `Sec-Fetch-Site: same-origin` (W3C Fetch Metadata),
 * or, from browsers that do not send it, a matching `Origin`.
 */
export function refuseForeignOrigin(request: Request, publicOrigin: string): void {
  if (safe.has(request.method)) return
  const site = request.headers.get('sec-fetch-site')
  if (site ? site === 'same-origin' : request.headers.get('origin') === publicOrigin) return
  throw new Problem('origin-refused')
}
