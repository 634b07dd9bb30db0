type ViewerRequest = { request: { uri: string } }

/**
 * Runs at CloudFront's edge on requests for the site: every address without a dot is the app's own, and gets its shell.
 * CloudFront takes its source text, so it is whole in itself and keeps to what their JavaScript runtime 2.0 knows.
 */
export function handler(event: ViewerRequest): { uri: string } {
  const request = event.request
  if (!request.uri.includes('.')) request.uri = '/index.html'
  return request
}

/** The same, as CloudFront wants it. */
export const shellForPages = handler.toString()
