import type { ViewerRequest } from './constructs/edge.ts'

export type Redirect = { statusCode: number; statusDescription: string; headers: Record<string, { value: string }> }

/**
 * What an address of the public site leads to, at the edge and in the local gateway: a page's file; and where an address names no language, the
 * same in the first one that the reader's browser asks for. CloudFront takes the source text of this: it is whole in itself.
 */
export function publicPages(event: ViewerRequest): ViewerRequest['request'] | Redirect {
  const request = event.request
  const uri = request.uri
  if (uri.slice(uri.lastIndexOf('/')).includes('.')) return request
  const languages = ['es', 'en', 'pt', 'fr']
  const parts = uri.split('/').filter((part) => part !== '')
  const header = request.headers['accept-language']
  const asked = (header ? header.value : '')
    .split(',')
    .map((range) => {
      const [tag = '', ...settings] = range.split(';')
      const weight = settings.map((one) => one.trim()).find((one) => one.startsWith('q='))
      return { language: tag.trim().slice(0, 2).toLowerCase(), weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter((one) => languages.includes(one.language) && one.weight > 0)
    .sort((one, other) => other.weight - one.weight)
  const language = asked[0] ? asked[0].language : 'es'
  const named = languages.includes(parts[1] || '') ? parts.slice(1) : [language].concat(parts.slice(1))
  const page = `/public/${named.join('/')}/`
  if (page === uri) {
    request.uri = `${page}index.html`
    return request
  }
  return {
    statusCode: 302,
    statusDescription: 'Found',
    headers: {
      location: { value: page },
      'cache-control': { value: 'no-store' },
      vary: { value: 'Accept-Language' },
    },
  }
}
