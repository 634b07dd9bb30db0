import { escapeMarkup } from './escape.ts'

const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** What SES answers when it will not do something: its own code, and the HTTP status it sends with it. */
export class SesError extends Error {
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}

export function invalid(message: string): SesError {
  return new SesError('InvalidParameterValue', message)
}

export function rejected(message: string): SesError {
  return new SesError('MessageRejected', message)
}

export function throttled(): SesError {
  return new SesError('Throttling', 'Maximum sending rate exceeded.')
}

/** The XML of a result: `<XResponse><XResult>…</XResult><ResponseMetadata>…`. */
export function resultXml(action: string, fields: Record<string, string | number>, requestId: string): string {
  const inner = Object.entries(fields).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`)
  return (
    `<${action}Response xmlns="${namespace}"><${action}Result>${inner.join('')}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
  )
}

export function errorXml(error: SesError, requestId: string): string {
  const type = error.status < 500 ? 'Sender' : 'Receiver'
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${escapeMarkup(error.code)}</Code>` +
    `<Message>${escapeMarkup(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  )
}
