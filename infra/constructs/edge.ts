import { Function as EdgeFunction, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

export type ViewerRequest = {
  viewer: { ip: string }
  request: { uri: string; headers: Record<string, { value: string }> }
}

// CloudFront takes the source text of these functions: each is whole in itself, and keeps to what its JavaScript runtime 2.0 knows.

/** For the site: every address without a dot is the app's own, and gets its shell. */
export function shellForPages(event: ViewerRequest): ViewerRequest['request'] {
  const request = event.request
  if (!request.uri.includes('.')) request.uri = '/index.html'
  return request
}

/** For the API: says who asks, whatever the asker said of it. */
export function sayViewer(event: ViewerRequest): ViewerRequest['request'] {
  const request = event.request
  request.headers['x-viewer-address'] = { value: event.viewer.ip }
  return request
}

export function onViewerRequest(scope: Construct, id: string, work: (event: ViewerRequest) => unknown): EdgeFunction {
  const code = FunctionCode.fromInline(`${work}\nfunction handler(event) { return ${work.name}(event) }\n`)
  return new EdgeFunction(scope, id, { code, runtime: FunctionRuntime.JS_2_0 })
}
